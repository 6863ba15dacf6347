import { Injectable } from '@nestjs/common';
import { allocate } from '../../kernel/allocate';
import { type Day, harvestYear } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import { mixesOf } from '../domain/composition';
import type { Form } from '../domain/form';
import { CompositionStore } from '../storage/composition-store';
import type { Drawn } from '../storage/lot-stock';
import {
  type NewLot,
  type RecordedStep,
  TransformationStore,
} from '../storage/transformation-store';

const CODE_LETTERS: Record<Form, string> = {
  cherry: 'C',
  'dried-cherry': 'S',
  'wet-parchment': 'H',
  parchment: 'D',
  green: 'V',
  roasted: 'T',
  packed: 'B',
};

/** A step whose inputs are drawn and whose outputs are described. */
export interface StepInMaking {
  readonly id: Id;
  readonly occurredOn: Day;
  readonly drawn: readonly Drawn[];
  readonly outputs: readonly Omit<NewLot, 'code' | 'rank' | 'mixId' | 'basisMg'>[];
}

/** Gives the lots of a step their composition, rank and number, and writes them. */
@Injectable()
export class LotMaking {
  constructor(
    private readonly compositions: CompositionStore,
    private readonly store: TransformationStore,
  ) {}

  async make(tx: Tx, organisationId: Id, step: StepInMaking): Promise<readonly NewLot[]> {
    const { drawn, outputs } = step;
    const parts = drawn.map((one) => one.part);
    const [only, ...others] = mixesOf(parts);
    const { mixId, basisMg } =
      only !== undefined && others.length === 0
        ? { mixId: only, basisMg: parts.reduce((sum, part) => sum + part.basisMg, 0n) }
        : await this.compositions.blend(tx, organisationId, step.id, parts);
    const basis = allocate(
      basisMg,
      outputs.map((output) => output.netG),
    );
    const rank = 1 + Math.max(...parts.map((part) => part.rank));
    const lots: NewLot[] = [];
    for (const [index, output] of outputs.entries()) {
      const letter = CODE_LETTERS[output.form];
      const year = harvestYear(step.occurredOn);
      const code = await this.store.nextCode(tx, organisationId, letter, year);
      lots.push({ ...output, code, rank, mixId, basisMg: basis[index] ?? 0n });
    }
    return lots;
  }

  async save(tx: Tx, organisationId: Id, step: RecordedStep): Promise<void> {
    await this.store.save(tx, organisationId, step);
  }
}

import { Injectable } from '@nestjs/common';
import { allocate } from '../../kernel/allocate';
import { type Day, dayOf, harvestYear } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { mixesOf } from '../domain/composition';
import { requireNotInFuture } from '../domain/delivery';
import type { Form, TransformationKind } from '../domain/form';
import { type Balance, decideTransformation, type Loss } from '../domain/transformation';
import { ProductReader } from '../queries/product-reader';
import { CompositionStore } from '../storage/composition-store';
import { type Drawn, LotStock } from '../storage/lot-stock';
import { type NewLot, TransformationStore } from '../storage/transformation-store';

export interface OutputLot {
  readonly lotId: Id;
  readonly netG: Grams;
  /** For packed coffee only: the product and its batch as printed on the bag. */
  readonly pack: { readonly gtin: string; readonly batch: string; readonly bestBefore: Day } | null;
}

/** One processing step, n lots into m lots; the client makes all ids. */
export interface TransformLots {
  readonly transformationId: Id;
  readonly kind: TransformationKind;
  readonly occurredOn: Day;
  readonly inputs: readonly { readonly lotId: Id; readonly massG: Grams }[];
  readonly outputs: readonly OutputLot[];
  readonly losses: readonly Loss[];
}

const CODE_LETTERS: Record<Form, string> = {
  cherry: 'C',
  parchment: 'D',
  green: 'V',
  roasted: 'T',
  packed: 'B',
};

@Injectable()
export class TransformLotsHandler {
  constructor(
    private readonly stock: LotStock,
    private readonly compositions: CompositionStore,
    private readonly store: TransformationStore,
    private readonly journal: Journal,
    private readonly products: ProductReader,
  ) {}

  /**
   * Draws, decides, composes and records one step; fact `lots.transformed`.
   * @returns the new lots with their codes
   */
  async run(
    tx: Tx,
    command: TransformLots,
    actor: Actor,
  ): Promise<{
    readonly transformation_id: Id;
    readonly lots: readonly { lot_id: Id; code: string }[];
  }> {
    requireNotInFuture(command.occurredOn, dayOf(tx.now, 'Europe/Berlin'));
    const drawn = await this.stock.draw(tx, actor.organisationId, command.inputs);
    const outputs = await this.describeOutputs(tx, actor, command, drawn);
    const balance = decideTransformation({
      kind: command.kind,
      inputs: drawn.map(({ lot, part }) => ({ lotId: lot.id, form: lot.form, massG: part.massG })),
      outputs,
      losses: command.losses,
    });
    const lots = await this.makeLots(tx, actor, { command, drawn, outputs });
    await this.store.save(tx, actor.organisationId, { command, balance, lots, drawn });
    await this.record(tx, actor, { command, balance, lots });
    const made = lots.map((lot) => ({ lot_id: lot.lotId, code: lot.code }));
    return { transformation_id: command.transformationId, lots: made };
  }

  private async describeOutputs(
    tx: Tx,
    actor: Actor,
    command: TransformLots,
    drawn: readonly Drawn[],
  ): Promise<readonly Described[]> {
    const before = drawn[0]?.lot;
    const described: Described[] = [];
    for (const output of command.outputs) {
      const form = formAfter(command.kind, before?.form ?? 'green');
      described.push({ ...output, form, ...(await this.packOf(tx, actor, form, output)) });
    }
    return described;
  }

  private async packOf(tx: Tx, actor: Actor, form: Form, output: OutputLot): Promise<Pack> {
    if (form !== 'packed') {
      if (output.pack !== null) refuse('transformation.pack-only-when-packing');
      return { gtin: null, batch: null, bestBefore: null, bagNetG: null };
    }
    if (output.pack === null) refuse('transformation.pack-needed');
    const product = await this.products.requireOwn(tx, actor.organisationId, output.pack.gtin);
    return { ...output.pack, gtin: product.gtin, bagNetG: product.bag_net_g };
  }

  private async makeLots(
    tx: Tx,
    actor: Actor,
    step: { command: TransformLots; drawn: readonly Drawn[]; outputs: readonly Described[] },
  ): Promise<readonly NewLot[]> {
    const { command, drawn, outputs } = step;
    const parts = drawn.map((one) => one.part);
    const [only, ...others] = mixesOf(parts);
    const { mixId, basisMg } =
      only !== undefined && others.length === 0
        ? { mixId: only, basisMg: parts.reduce((sum, part) => sum + part.basisMg, 0n) }
        : await this.compositions.blend(tx, actor.organisationId, command.transformationId, parts);
    const basis = allocate(
      basisMg,
      outputs.map((output) => output.netG),
    );
    const rank = 1 + Math.max(...parts.map((part) => part.rank));
    const lots: NewLot[] = [];
    for (const [index, output] of outputs.entries()) {
      const letter = CODE_LETTERS[output.form];
      const year = harvestYear(command.occurredOn);
      const code = await this.store.nextCode(tx, actor.organisationId, letter, year);
      lots.push({ ...output, code, rank, mixId, basisMg: basis[index] ?? 0n });
    }
    return lots;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    done: { command: TransformLots; balance: Balance; lots: readonly NewLot[] },
  ): Promise<void> {
    const { command, balance, lots } = done;
    const inputIds = command.inputs.map((input) => input.lotId);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.transformed',
        subjectId: command.transformationId,
        about: [...inputIds, ...lots.map((lot) => lot.lotId)],
        occurredOn: command.occurredOn,
        body: {
          kind: command.kind,
          in_g: balance.inG,
          out_g: balance.outG,
          loss_g: balance.lossG,
          inputs: command.inputs.map(({ lotId, massG }) => ({ lot_id: lotId, mass_g: massG })),
          outputs: lots.map((lot) => ({
            lot_id: lot.lotId,
            code: lot.code,
            form: lot.form,
            net_g: lot.netG,
            gtin: lot.gtin,
            batch: lot.batch,
            bag_net_g: lot.bagNetG,
            best_before: lot.bestBefore,
          })),
          losses: command.losses.map(({ reason, massG }) => ({ reason, mass_g: massG })),
        },
      },
    ]);
  }
}

interface Pack {
  readonly gtin: string | null;
  readonly batch: string | null;
  readonly bestBefore: string | null;
  readonly bagNetG: Grams | null;
}

type Described = OutputLot & Pack & { readonly form: Form };

function formAfter(kind: TransformationKind, before: Form): Form {
  if (kind === 'hull') return 'green';
  if (kind === 'roast') return 'roasted';
  return kind === 'pack' ? 'packed' : before;
}

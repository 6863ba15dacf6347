import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import { OrganisationReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { requireNotInFuture } from '../domain/delivery';
import {
  type Consequences,
  consequencesOf,
  decideReversal,
  type ReversalReason,
  requireWhole,
} from '../domain/reversal';
import { CompositionStore } from '../storage/composition-store';
import { LotStock } from '../storage/lot-stock';
import { ReversalStore } from '../storage/reversal-store';

/** A step that was not done, or not so: its inputs come back, its outputs never were. */
export interface ReverseStep {
  readonly reversalId: Id;
  readonly transformationId: Id;
  readonly reason: ReversalReason;
  readonly occurredOn: Day;
  /** Takes back the own steps that used its outputs as well, the latest first. */
  readonly withConsequences: boolean;
}

export type ReversedSteps = {
  readonly reversal_id: Id;
  /** In the order in which they were taken back; the asked one last. */
  readonly transformations: readonly Id[];
};

@Injectable()
export class ReverseStepHandler {
  constructor(
    private readonly store: ReversalStore,
    private readonly stock: LotStock,
    private readonly compositions: CompositionStore,
    private readonly organisations: OrganisationReader,
    private readonly journal: Journal,
  ) {}

  /** One fact `lots.step-reversed` for each step that is taken back. */
  async run(tx: Tx, command: ReverseStep, actor: Actor): Promise<ReversedSteps> {
    const { transformationId: stepId, reversalId, withConsequences, occurredOn } = command;
    requireNotInFuture(occurredOn, dayOf(tx.now, 'Europe/Berlin'));
    await this.requireDone(tx, actor.organisationId, stepId);
    const consequences = await this.lockChain(tx, actor.organisationId, stepId);
    const owners = consequences.kind === 'handed-over' ? consequences.ownerIds : [];
    const names = (await this.organisations.byIds(tx, owners)).map((owner) => owner.name);
    const steps = decideReversal({ stepId, withConsequences }, consequences, names);
    for (const one of steps) await this.takeBack(tx, actor, one, command);
    return { reversal_id: reversalId, transformations: steps };
  }

  /** @throws Refusal `transformation.unknown`, `reversal.already-reversed` */
  private async requireDone(tx: Tx, organisationId: Id, stepId: Id): Promise<void> {
    const status = await this.store.statusOf(tx, organisationId, stepId);
    if (status === 'unknown') refuseUnknown('transformation', stepId);
    if (status === 'reversed') refuse('reversal.already-reversed', { step: stepId }, 'conflict');
  }

  /** Locks every own lot of the chain in one go; what was added meanwhile is seen after that. */
  private async lockChain(tx: Tx, ownerId: Id, stepId: Id): Promise<Consequences> {
    const before = await this.store.touched(tx, stepId);
    const steps = new Set([stepId, ...before.map((lot) => lot.madeById)]);
    const drawn = await this.store.drawnBy(tx, [...steps]);
    const lotIds = [...before, ...drawn].map((lot) => lot.lotId);
    const locked = await this.stock.lock(tx, ownerId, [...new Set(lotIds)]);
    const held = [...locked.values()].find((lot) => lot.held);
    if (held !== undefined) refuse('lot.held', { lot: held.id, code: held.code }, 'conflict');
    const after = await this.store.touched(tx, stepId);
    const same = after.length === before.length;
    if (!same) refuse('reversal.changed-meanwhile', { step: stepId }, 'conflict');
    return consequencesOf(stepId, ownerId, after);
  }

  private async takeBack(tx: Tx, actor: Actor, stepId: Id, command: ReverseStep): Promise<void> {
    const { reversalId, reason, occurredOn } = command;
    const outputs = await this.store.outputsOf(tx, stepId);
    for (const output of outputs) requireWhole(output);
    const inputs = (await this.store.drawnBy(tx, [stepId])).map(({ lotId, massG, basisMg }) => ({
      lotId,
      massG,
      basisMg: basisMg ?? refuse('reversal.basis-unknown', { step: stepId }),
    }));
    await this.stock.giveBack(tx, inputs);
    const taken = await this.compositions.giveBack(tx, stepId);
    const reversal = { reversalId, stepId, reason, occurredOn };
    await this.store.markReversed(tx, actor.organisationId, reversal);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.step-reversed',
        subjectId: stepId,
        about: [
          reversalId,
          ...inputs.map((input) => input.lotId),
          ...outputs.map((output) => output.lotId),
        ],
        occurredOn,
        body: {
          reversal_id: reversalId,
          reverses: stepId,
          because_of: command.transformationId,
          reason,
          inputs: inputs.map((input) => ({
            lot_id: input.lotId,
            mass_g: input.massG,
            basis_mg: input.basisMg,
          })),
          outputs: outputs.map((output) => output.lotId),
          taken: taken.map((take) => ({
            mix_id: take.mixId,
            anchor_id: take.anchorId,
            taken_mg: take.takenMg,
          })),
        },
      },
    ]);
  }
}

import { allocate } from '../../kernel/allocate';
import { type Grams, grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { contribute, type DrawnPart, flowsOf, makesAnchor, mixesOf } from './composition';
import { refuseRepeatedLots } from './portion';
import { decideCorrection, decideDraw, stockOf } from './stock';

/** What a lot is from the day on which it was made. */
export interface LotIdentity {
  readonly id: Id;
  readonly ownerId: Id;
  readonly code: string;
  readonly form: string;
  readonly madeBy: 'delivery' | 'outside' | 'transformation' | 'handover';
  readonly madeById: Id;
  readonly occurredOn: string;
  readonly gtin: string | null;
  readonly batch: string | null;
  readonly bagNetG: Grams | null;
  readonly bestBefore: string | null;
}

export interface LedgerLot extends LotIdentity {
  readonly rank: number;
  readonly mixId: Id;
  readonly basisMg: bigint;
  netG: Grams;
  availableG: Grams;
  basisLeftMg: bigint;
  reversedBy: Id | null;
}

export interface LedgerFlow {
  readonly outputLotId: Id;
  readonly inputLotId: Id;
  readonly ownerId: Id;
  readonly massMg: bigint;
  readonly outInMg: bigint;
  /** Null where coffee changed hands: there the new lot's basis says it. */
  readonly basisMg: bigint | null;
  readonly inputRank: number;
}

export interface LedgerPart {
  readonly anchorId: Id;
  readonly massMg: bigint;
  takenMg: bigint;
}

export interface LedgerTake {
  readonly mixId: Id;
  readonly anchorId: Id;
  readonly takenMg: bigint;
}

export interface LedgerMix {
  readonly id: Id;
  readonly ownerId: Id;
  readonly totalMg: bigint;
  /** In ascending order of their anchors, which decides ties. */
  readonly parts: readonly LedgerPart[];
  /** The origins that an anchor brings together; empty for other mixes. */
  readonly origins: ReadonlyMap<Id, bigint>;
  /** What it took from earlier mixes; null where it brings origins together directly. */
  readonly takes: readonly LedgerTake[] | null;
}

export type NewLedgerLot = Omit<LotIdentity, 'madeBy' | 'madeById' | 'ownerId' | 'occurredOn'> & {
  readonly netG: Grams;
};

export interface LedgerStep {
  readonly id: Id;
  readonly ownerId: Id;
  readonly occurredOn: string;
  readonly inputs: readonly { readonly lotId: Id; readonly massG: Grams }[];
  readonly outputs: readonly NewLedgerLot[];
}

/**
 * The stock of all lots and where their coffee comes from, in memory, by the same decisions as the
 * commands: what the journal is replayed into. A fact that could not have happened is refused.
 */
export class LotLedger {
  readonly lots = new Map<Id, LedgerLot>();
  readonly mixes = new Map<Id, LedgerMix>();
  readonly flows: LedgerFlow[] = [];
  private readonly flowsOfStep = new Map<Id, readonly LedgerFlow[]>();

  /** Coffee without an earlier lot: its own mix, one origin, all of it. */
  open(lot: LotIdentity, netG: Grams): void {
    const { id, ownerId } = lot;
    const totalMg = netG * 1000n;
    this.mixes.set(id, {
      id,
      ownerId,
      totalMg,
      parts: [{ anchorId: id, massMg: totalMg, takenMg: 0n }],
      origins: new Map([[id, totalMg]]),
      takes: null,
    });
    this.add(lot, netG, { rank: 0, mixId: id, basisMg: totalMg });
  }

  /** Takes mass out of lots, for a step or an offer. @throws Refusal as the command does */
  draw(wishes: readonly { readonly lotId: Id; readonly massG: Grams }[]): readonly DrawnPart[] {
    refuseRepeatedLots(wishes.map((wish) => wish.lotId));
    const parts = wishes.map(({ lotId, massG }) => {
      const lot = this.lot(lotId);
      const stock = stockOf(lot.availableG, lot.basisLeftMg);
      return { lot, massG, basisMg: decideDraw({ lotId, code: lot.code }, stock, massG) };
    });
    return parts.map(({ lot, massG, basisMg }) => {
      lot.availableG = grams(lot.availableG - massG);
      lot.basisLeftMg -= basisMg;
      const isOrigin = lot.madeBy === 'delivery' || lot.madeBy === 'outside';
      return { lotId: lot.id, massG, rank: lot.rank, mixId: lot.mixId, basisMg, isOrigin };
    });
  }

  giveBack(lotId: Id, massG: Grams, basisMg: bigint): void {
    const lot = this.lot(lotId);
    lot.availableG = grams(lot.availableG + massG);
    lot.basisLeftMg += basisMg;
  }

  /** One step, n lots into m lots. */
  step(step: LedgerStep): void {
    const drawn = this.draw(step.inputs);
    const { mixId, basisMg } = this.compose(step, drawn);
    const nets = step.outputs.map((output) => output.netG);
    const bases = allocate(basisMg, nets);
    const rank = 1 + Math.max(...drawn.map((part) => part.rank));
    for (const [index, { netG, ...output }] of step.outputs.entries()) {
      const { ownerId, occurredOn } = step;
      const made = { ...output, ownerId, occurredOn, madeBy: 'transformation' } as const;
      const origin = { rank, mixId, basisMg: bases[index] ?? 0n };
      this.add({ ...made, madeById: step.id }, netG, origin);
    }
    const flows = stepFlows(step, drawn);
    this.flows.push(...flows);
    this.flowsOfStep.set(step.id, flows);
  }

  /** A part of a partner's lot becomes a lot of the receiver: same coffee, same composition. */
  receive(
    lot: LotIdentity,
    from: {
      readonly lotId: Id;
      /** What arrived, by the receiver's scale. */
      readonly massG: Grams;
      /** What left the sender for it. */
      readonly sentG: Grams;
      readonly basisMg: bigint;
    },
  ): void {
    const sent = this.lot(from.lotId);
    const origin = { rank: sent.rank + 1, mixId: sent.mixId, basisMg: from.basisMg };
    this.add(lot, from.massG, origin);
    this.flows.push({
      outputLotId: lot.id,
      inputLotId: from.lotId,
      ownerId: lot.ownerId,
      massMg: from.sentG * 1000n,
      outInMg: from.sentG * 1000n,
      basisMg: null,
      inputRank: sent.rank,
    });
  }

  /** @throws Refusal as the command does */
  correct(lotId: Id, byG: Grams): void {
    const lot = this.lot(lotId);
    const { code, netG, bagNetG } = lot;
    decideCorrection({ lotId, code, netG, bagNetG }, stockOf(lot.availableG, lot.basisLeftMg), byG);
    lot.netG = grams(netG + byG);
    lot.availableG = grams(lot.availableG + byG);
  }

  /** Puts back what a step took and takes its lots away. @throws Error when they were used */
  reverse(stepId: Id, reversalId: Id): void {
    for (const lot of this.lots.values()) {
      if (lot.madeBy !== 'transformation' || lot.madeById !== stepId) continue;
      if (lot.availableG !== lot.netG) throw new Error(`lot ${lot.code} was used`);
      lot.availableG = grams(0n);
      lot.basisLeftMg = 0n;
      lot.reversedBy = reversalId;
    }
    for (const { lotId, massMg, basisMg } of this.drawnBy(stepId)) {
      this.giveBack(lotId, grams(massMg / 1000n), basisMg);
    }
    for (const take of this.mixes.get(stepId)?.takes ?? []) {
      const part = this.mixes.get(take.mixId)?.parts.find((one) => one.anchorId === take.anchorId);
      if (part !== undefined) part.takenMg -= take.takenMg;
    }
  }

  lot(id: Id): LedgerLot {
    const lot = this.lots.get(id);
    if (lot === undefined) throw new Error(`a fact speaks of lot ${id}, which nothing made`);
    return lot;
  }

  /** What a step drew, lot by lot. */
  drawnBy(stepId: Id): readonly { lotId: Id; massMg: bigint; basisMg: bigint }[] {
    const sums = new Map<Id, { massMg: bigint; basisMg: bigint }>();
    for (const { inputLotId, massMg, basisMg } of this.flowsOfStep.get(stepId) ?? []) {
      const known = sums.get(inputLotId) ?? { massMg: 0n, basisMg: 0n };
      sums.set(inputLotId, {
        massMg: known.massMg + massMg,
        basisMg: known.basisMg + (basisMg ?? 0n),
      });
    }
    return [...sums].map(([lotId, sum]) => ({ lotId, ...sum }));
  }

  private add(
    lot: LotIdentity,
    netG: Grams,
    origin: { readonly rank: number; readonly mixId: Id; readonly basisMg: bigint },
  ): void {
    if (this.lots.has(lot.id)) throw new Error(`lot ${lot.id} is made twice`);
    const { basisMg } = origin;
    const stock = { netG, availableG: netG, basisLeftMg: basisMg, reversedBy: null };
    this.lots.set(lot.id, { ...lot, ...origin, ...stock });
  }

  private compose(step: LedgerStep, drawn: readonly DrawnPart[]): { mixId: Id; basisMg: bigint } {
    const [only, ...others] = mixesOf(drawn);
    if (only !== undefined && others.length === 0) {
      return { mixId: only, basisMg: drawn.reduce((sum, part) => sum + part.basisMg, 0n) };
    }
    const { id, ownerId } = step;
    const totalMg = drawn.reduce((sum, part) => sum + part.massG * 1000n, 0n);
    if (makesAnchor(drawn)) {
      const origins = new Map(drawn.map((part) => [part.lotId, part.massG * 1000n]));
      const parts = [{ anchorId: id, massMg: totalMg, takenMg: 0n }];
      this.mixes.set(id, { id, ownerId, totalMg, parts, origins, takes: null });
    } else {
      this.mixes.set(id, { id, ownerId, totalMg, origins: new Map(), ...this.takeParts(drawn) });
    }
    return { mixId: id, basisMg: totalMg };
  }

  private takeParts(drawn: readonly DrawnPart[]): { parts: LedgerPart[]; takes: LedgerTake[] } {
    const sums = new Map<Id, bigint>();
    const takes: LedgerTake[] = [];
    for (const one of drawn) {
      const parts = this.mixes.get(one.mixId)?.parts ?? [];
      for (const [index, { anchorId, massMg, takenMg }] of contribute(one, parts).entries()) {
        const part = parts[index];
        if (part !== undefined) part.takenMg += takenMg;
        if (takenMg > 0n) takes.push({ mixId: one.mixId, anchorId, takenMg });
        sums.set(anchorId, (sums.get(anchorId) ?? 0n) + massMg);
      }
    }
    const parts = [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([anchorId, massMg]) => ({ anchorId, massMg, takenMg: 0n }));
    return { parts, takes };
  }
}

function stepFlows(step: LedgerStep, drawn: readonly DrawnPart[]): readonly LedgerFlow[] {
  const rows = flowsOf(
    drawn.map((part) => part.massG),
    step.outputs.map((output) => output.netG),
  );
  const totals = step.outputs.map((_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0n), 0n),
  );
  return drawn.flatMap((part, index) => {
    const row = rows[index] ?? [];
    const bases = allocate(part.basisMg, row);
    return step.outputs.map((output, column) => ({
      outputLotId: output.id,
      inputLotId: part.lotId,
      ownerId: step.ownerId,
      massMg: row[column] ?? 0n,
      outInMg: totals[column] ?? 0n,
      basisMg: bases[column] ?? 0n,
      inputRank: part.rank,
    }));
  });
}

import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import { addShares, NOTHING, type Share, share, WHOLE } from '../../kernel/share';

export const RECALL_OUTCOMES = ['goods-collected', 'all-clear', 'drill-finished'] as const;
export type RecallOutcome = (typeof RECALL_OUTCOMES)[number];

/** A lot that may contain the recalled coffee; masses in whole grams of its own form. */
export interface ReachedLot {
  readonly lotId: Id;
  readonly netG: bigint;
  readonly inStockG: bigint;
  /** Offered to somebody who has not answered yet. */
  readonly onWayG: bigint;
}

export interface ReachedFlow {
  readonly fromLotId: Id;
  readonly intoLotId: Id;
  readonly massMg: bigint;
  /** All that went into the lot. */
  readonly intoTotalMg: bigint;
}

/** How much of a lot is recalled coffee, and where that is; milligrams of the lot's own form. */
export interface Contained {
  readonly lotId: Id;
  readonly share: Share;
  readonly containedMg: bigint;
  /** In stock or on its way to somebody. */
  readonly presentMg: bigint;
  /** Neither here nor in a further lot: what a hand-over lost on the way. */
  readonly missingMg: bigint;
}

/**
 * The share of recalled coffee in every lot reached, exact: what is recalled counts as whole, and
 * what was made from it by the masses of the flows, each lot once, however many ways lead there.
 * @param lots lower ranks first, so that every lot comes after what it was made of
 */
export function spread(
  seeds: ReadonlySet<Id>,
  lots: readonly ReachedLot[],
  flows: readonly ReachedFlow[],
): readonly Contained[] {
  const into = groupBy(flows, (flow) => flow.intoLotId);
  const outOf = groupBy(flows, (flow) => flow.fromLotId);
  const shares = new Map<Id, Share>();
  return lots.map((lot) => {
    const part = seeds.has(lot.lotId) ? WHOLE : blended(into.get(lot.lotId) ?? [], shares);
    shares.set(lot.lotId, part);
    const usedMg = sum((outOf.get(lot.lotId) ?? []).map((flow) => flow.massMg));
    const presentMg = (lot.inStockG + lot.onWayG) * 1000n;
    const missing = lot.netG * 1000n - presentMg - usedMg;
    return {
      lotId: lot.lotId,
      share: part,
      containedMg: portion(lot.netG * 1000n, part),
      presentMg: portion(presentMg, part),
      missingMg: portion(missing > 0n ? missing : 0n, part),
    };
  });
}

/** Of the coffee that must be somewhere, how much has a known place; null where none is left. */
export function locatedPercent(presentMg: bigint, missingMg: bigint): Decimal | null {
  const all = presentMg + missingMg;
  if (all === 0n) return null;
  return new Decimal(presentMg.toString()).div(all.toString()).times(100);
}

export type Recall =
  | { readonly status: 'open'; readonly id: Id; readonly by: Id; readonly isDrill: boolean }
  | { readonly status: 'ended'; readonly id: Id; readonly by: Id };

/**
 * Whoever started a recall ends it, once; a drill ends as a drill.
 * @throws Refusal `recall.unknown`, `recall.ended` (conflict), `recall.outcome-does-not-fit`
 */
export function decideEnd(recall: Recall, end: { by: Id; outcome: RecallOutcome }): void {
  if (recall.by !== end.by) refuseUnknown('recall', recall.id);
  if (recall.status === 'ended') refuse('recall.ended', { recall: recall.id }, 'conflict');
  if (recall.isDrill !== (end.outcome === 'drill-finished')) {
    refuse('recall.outcome-does-not-fit', { outcome: end.outcome });
  }
}

function blended(flows: readonly ReachedFlow[], shares: ReadonlyMap<Id, Share>): Share {
  return flows
    .map((flow) => {
      const { part, whole } = shares.get(flow.fromLotId) ?? NOTHING;
      return share(part * flow.massMg, whole * flow.intoTotalMg);
    })
    .reduce(addShares, NOTHING);
}

/** Rounded to the milligram, half up; the share itself is exact. */
function portion(mg: bigint, { part, whole }: Share): bigint {
  return (2n * mg * part + whole) / (2n * whole);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => Id): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function sum(masses: readonly bigint[]): bigint {
  return masses.reduce((all, one) => all + one, 0n);
}

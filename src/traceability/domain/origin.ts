import type { Id } from '../../kernel/id';
import { addShares, NOTHING, type Share } from '../../kernel/share';

/** One origin of a lot with its exact share by mass. */
export type OriginPart =
  | {
      readonly kind: 'member';
      readonly lotId: Id;
      readonly share: Share;
      readonly cooperativeId: Id;
      readonly producerId: Id;
      readonly plotId: Id;
      readonly deliveredOn: string;
      readonly organic: string;
    }
  | {
      readonly kind: 'outside';
      readonly lotId: Id;
      readonly share: Share;
      readonly buyerId: Id;
      readonly supplierId: Id;
      readonly country: string;
      readonly receivedOn: string;
    };

export interface GroupShare<Key> {
  readonly key: Key;
  readonly share: Share;
}

/** A lot's origin, grouped; each list sums to its part of the whole. */
export interface Origin {
  readonly parts: readonly OriginPart[];
  readonly cooperatives: readonly GroupShare<Id>[];
  readonly producers: readonly GroupShare<Id>[];
  readonly plots: readonly GroupShare<Id>[];
  /** Coffee from outside the record: shown as what it is, never spread over the members. */
  readonly outside: readonly (GroupShare<Id> & { readonly country: string })[];
  readonly tracedToPlot: Share;
  readonly notTraced: Share;
}

/** Groups origins; the sum of `tracedToPlot` and `notTraced` is the whole. */
export function groupOrigin(parts: readonly OriginPart[]): Origin {
  const members = parts.filter((part) => part.kind === 'member');
  const outside = parts.filter((part) => part.kind === 'outside');
  return {
    parts,
    cooperatives: sumBy(members, (part) => part.cooperativeId),
    producers: sumBy(members, (part) => part.producerId),
    plots: sumBy(members, (part) => part.plotId),
    // One supplier may sell coffee of several countries: each is named with its own part.
    outside: sumBy(outside, (part) => `${part.supplierId} ${part.country}`).map((group) => {
      const [key = '', country = ''] = group.key.split(' ');
      return { key, country, share: group.share };
    }),
    tracedToPlot: total(members),
    notTraced: total(outside),
  };
}

/**
 * Largest share first; equal shares in the order of their keys, so that the same data read alike.
 */
export function sumBy<T extends { readonly share: Share }>(
  parts: readonly T[],
  keyOf: (part: T) => string,
): readonly GroupShare<string>[] {
  const sums = new Map<string, Share>();
  for (const part of parts) {
    const key = keyOf(part);
    sums.set(key, addShares(sums.get(key) ?? NOTHING, part.share));
  }
  return [...sums]
    .map(([key, share]) => ({ key, share }))
    .sort((a, b) => compare(b.share, a.share) || (a.key < b.key ? -1 : 1));
}

export function total(parts: readonly { readonly share: Share }[]): Share {
  return parts.map((part) => part.share).reduce(addShares, NOTHING);
}

function compare(a: Share, b: Share): number {
  const difference = a.part * b.whole - b.part * a.whole;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

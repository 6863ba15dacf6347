import type { Day } from '../../kernel/day';
import type { StepView } from '../../lots/lots.public';
import type { Decimal } from '../../kernel/decimal';
import type { Grams } from '../../kernel/grams';
import type { Share } from '../../kernel/share';

/** An organisation as everybody may see it. */
export interface Party {
  readonly name: string;
  readonly place: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
}

/** Days of one thing that took place once or several times, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Everything the public page says about one batch of bags: no member, no plot, no coordinates, no
 * inner numbers. Page and JSON are made from this and from nothing else.
 */
export interface OriginView {
  /** The day on which this was true. */
  readonly asOf: Day;
  readonly product: { readonly gtin: string; readonly name: string; readonly bagG: Grams };
  readonly batch: Batch;
  /** Both together are the whole. */
  readonly tracedToPlot: Share;
  readonly notTraced: Share;
  /** Largest first; with `outside` they make the whole. */
  readonly cooperatives: readonly CooperativeShare[];
  readonly outside: readonly OutsideShare[];
  readonly members: MemberCount;
  readonly journey: readonly JourneyEvent[];
  readonly contracts: readonly ContractView[];
  /** Part of the bag that is traced but whose sale by the cooperative is not recorded. */
  readonly withoutContract: Share;
  readonly claims: readonly ClaimView[];
  readonly unknown: readonly Unknown[];
}

export interface Batch {
  readonly code: string;
  /** Stopped by a hold or recall: not to be sold or used. */
  readonly isHeld: boolean;
  readonly packedOn: Day;
  readonly packedBy: Party;
  readonly massG: Grams;
  readonly bags: bigint;
  readonly bestBefore: Day | null;
  /** Null where no day is recorded. */
  readonly bestBeforePassed: boolean | null;
}

export interface CooperativeShare {
  readonly party: Party;
  readonly share: Share;
}

export interface OutsideShare {
  readonly supplier: Party;
  /** Where the coffee comes from: ISO 3166-1, two letters. */
  readonly country: string;
  readonly share: Share;
}

/** Members are counted by district; small groups are never named (fewer than five). */
export interface MemberCount {
  /** Null where there are fewer than five. */
  readonly total: number | null;
  readonly districts: readonly {
    readonly district: string;
    readonly province: string;
    readonly members: number;
  }[];
  /** The districts that are not named, together. */
  readonly unnamedDistricts: number;
}

export type Step = StepView['kind'];
export type Mode = 'road' | 'sea' | 'rail' | 'air' | 'inland-water';

/** Something on the way, with the days that the record holds. */
export type JourneyEvent = Period &
  (
    | { readonly kind: 'delivered'; readonly by: readonly Party[]; readonly deliveries: number }
    | {
        readonly kind: 'bought-outside';
        readonly by: readonly Party[];
        readonly supplier: Party;
        readonly country: string;
      }
    | {
        readonly kind: 'processed';
        readonly step: Step;
        readonly by: readonly Party[];
        readonly times: number;
        readonly inG: Grams;
        readonly outG: Grams;
      }
    | {
        readonly kind: 'handed-over';
        readonly senders: readonly Party[];
        readonly receiver: Party;
      }
    | { readonly kind: 'in-shops'; readonly shops: readonly Party[] }
    | {
        readonly kind: 'transported';
        readonly mode: Mode;
        readonly fromPlace: string;
        readonly toPlace: string;
        /** Of one trip; null where several trips took differently long. */
        readonly days: number | null;
      }
  );

/** A sale of the coffee and what the rule of its scheme demanded. US cents per lb of green. */
export interface ContractView {
  readonly seller: Party;
  readonly buyer: Party;
  readonly scheme: 'fairtrade' | 'spp';
  readonly organic: boolean;
  readonly signedOn: Day;
  readonly firstShippedOn: Day;
  /** Of the bag's coffee, by mass. */
  readonly share: Share;
  /** Green coffee under this contract in one bag; null where it was not sold as green. */
  readonly greenPerBagG: Decimal | null;
  readonly statement: 'final' | 'provisional' | 'refused' | 'none';
  readonly openReasons: readonly string[];
  readonly formula: string | null;
  readonly ruleId: string | null;
  readonly agreedUscPerLb: Decimal | null;
  readonly minimumUscPerLb: Decimal | null;
  readonly organicUscPerLb: Decimal | null;
  readonly floorUscPerLb: Decimal | null;
  readonly marketUscPerLb: Decimal | null;
  readonly ruleUscPerLb: Decimal | null;
  readonly premiumUscPerLb: Decimal | null;
  readonly shortfallUscPerLb: Decimal | null;
  /** True where the minimum price, not the market, made the rule's price. */
  readonly floorBinding: boolean | null;
  readonly verdict: Verdict;
}

/** What can be said about the agreed price; `below` outweighs everything else. */
export type Verdict =
  'meets-rule' | 'below-floor' | 'below-rule' | 'meets-floor-only' | 'price-open' | 'not-computed';

export interface ClaimView {
  readonly scheme: 'fairtrade' | 'eu-organic';
  readonly holds: boolean;
  /** Of the bag's coffee, at its origin. */
  readonly coveredShare: Share;
  readonly certificates: readonly {
    readonly number: string;
    readonly holder: Party;
    readonly validFrom: Day;
    readonly validTo: Day;
  }[];
  readonly gaps: readonly {
    readonly holder: Party;
    readonly on: Day;
    readonly what: 'certificate' | 'plot-status';
  }[];
}

/** What the record does not say; `share` where it is a part of the bag. */
export interface Unknown {
  readonly code:
    | 'outside-origin'
    | 'no-contract'
    | 'statement-open'
    | 'payment-proof'
    | 'family-income'
    | 'no-transport'
    | 'no-shop'
    | 'sold-to-customers'
    | 'no-best-before'
    | 'emissions';
  readonly share: Share | null;
}

import type { Day } from '../../kernel/day';
import { type Decimal } from '../../kernel/decimal';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { AgreedPrice } from './agreed-price';
import type { CoffeeForm, Scheme } from './price-rules';
import type { PriceType, StatementQuestion } from './statement';

/** Delivery terms that price rules FOB origin can be read against. */
export const INCOTERMS = ['FOB', 'FCA', 'CFR', 'CIF', 'EXW', 'DAP'] as const;
export type Incoterm = (typeof INCOTERMS)[number];

export const FIXING_PARTIES = ['seller', 'buyer'] as const;
export type FixingParty = (typeof FIXING_PARTIES)[number];

/** The terminal market as it stood, in US cents per lb, and where that was read. */
export interface MarketReference {
  readonly uscPerLb: Decimal;
  /** Delivery month of the futures, "KCH27". */
  readonly month: string;
  readonly source: string;
}

/** What the two parties signed. */
export interface ContractTerms {
  readonly id: Id;
  /** The seller's own number for it. */
  readonly code: string;
  readonly sellerId: Id;
  readonly buyerId: Id;
  readonly scheme: Scheme;
  readonly form: CoffeeForm;
  readonly organic: boolean;
  readonly signedOn: Day;
  readonly priceType: PriceType;
  /** With organic differential, without premium; null while the price is to be fixed. */
  readonly agreed: AgreedPrice | null;
  /** For origin and quality, excluding organic; may be negative. */
  readonly differentialUscPerLb: Decimal;
  readonly marketReference: MarketReference | null;
  readonly massG: Grams;
  readonly incoterm: Incoterm;
  readonly currency: 'USD';
}

/** The day on which the market price of a contract was settled, and by whom. */
export interface Fixation {
  readonly fixedOn: Day;
  readonly fixedBy: FixingParty;
  readonly marketUscPerLb: Decimal;
  readonly kcMonth: string;
}

/** A contract as it stands; each recorded fact raises `revision` by one. */
export interface Contract extends ContractTerms {
  readonly fixation: Fixation | null;
  /** Really handed over, over all shipments. */
  readonly shippedG: Grams;
  readonly revision: number;
}

/**
 * What the price rule is asked about a contract as it stands. While nothing is shipped, the
 * promised mass stands in and the statement stays provisional; a price to be fixed has no market
 * until then.
 */
export function questionOf(contract: Contract): StatementQuestion {
  const shipped = contract.shippedG > 0n;
  const market =
    contract.priceType === 'to-be-fixed'
      ? contract.fixation?.marketUscPerLb
      : contract.marketReference?.uscPerLb;
  return {
    scheme: contract.scheme,
    signedOn: contract.signedOn,
    form: contract.form,
    organic: contract.organic,
    mass: shipped ? contract.shippedG : contract.massG,
    massBasis: shipped ? 'shipped' : 'contracted',
    priceType: contract.priceType,
    market: market ?? null,
    differential: contract.differentialUscPerLb,
    agreed: contract.agreed,
  };
}

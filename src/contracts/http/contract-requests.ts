import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  IdField,
  KgField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import type { AgreedPrice } from '../domain/agreed-price';
import { FIXING_PARTIES, type FixingParty, INCOTERMS, type Incoterm } from '../domain/contract';
import { COFFEE_FORMS, type CoffeeForm, type Scheme, SCHEMES } from '../domain/price-rules';
import { PRICE_TYPES, type PriceType } from '../domain/statement';
import { refuse } from '../../kernel/refusal';

/** Futures month as the exchange writes it: KC or RC, month letter, year. */
const MONTH = /^(KC|RC|RM)[FGHJKMNQUVXZ]\d{2}$/;
const PRICE = { min: '0.0001', max: '100000', places: 4, optional: true } as const;

/** The price as the contract states it: with organic differential, without premium. */
class PriceRequest {
  @DecimalField({ ...PRICE, describe: 'US cents per lb of green coffee' })
  price_usc_per_lb?: string;

  @DecimalField({ ...PRICE, describe: 'USD per kg of green coffee' })
  price_usd_per_kg?: string;

  @DecimalField({ ...PRICE, describe: 'USD per quintal of 46 kg green coffee' })
  price_usd_per_quintal?: string;
}

class MarketReferenceRequest {
  @DecimalField({ min: '0', max: '100000', places: 4 })
  usc_per_lb!: string;

  @TextField({ max: 10, pattern: MONTH, describe: 'For instance KCH27' })
  month!: string;

  @TextField({ max: 200, describe: 'Where the quotation was read' })
  source!: string;
}

export class SignContractRequest extends PriceRequest {
  @IdField()
  id!: string;

  @TextField({ max: 40, describe: 'The seller’s own contract number' })
  code!: string;

  @IdField()
  buyer_id!: string;

  @ChoiceField(SCHEMES)
  scheme!: Scheme;

  @ChoiceField(COFFEE_FORMS)
  form!: CoffeeForm;

  @FlagField()
  organic!: boolean;

  @DayField({ describe: 'Decides which row of the price table holds' })
  signed_on!: string;

  @ChoiceField(PRICE_TYPES)
  price_type!: PriceType;

  @DecimalField({
    min: '-500',
    max: '500',
    places: 4,
    optional: true,
    describe: 'For origin and quality, excluding organic',
  })
  differential_usc_per_lb?: string;

  @ObjectField(() => MarketReferenceRequest, { optional: true })
  market_reference?: MarketReferenceRequest;

  @KgField({ describe: 'Green coffee, net' })
  mass_kg!: string;

  @ChoiceField(INCOTERMS)
  incoterm!: Incoterm;

  @ChoiceField(['USD'])
  currency!: 'USD';
}

export class FixPriceRequest extends PriceRequest {
  @DayField()
  fixed_on!: string;

  @DecimalField({ min: '0', max: '100000', places: 4 })
  market_usc_per_lb!: string;

  @TextField({ max: 10, pattern: MONTH, describe: 'For instance KCH27' })
  kc_month!: string;

  @ChoiceField(FIXING_PARTIES)
  fixed_by!: FixingParty;
}

export class ShipContractRequest {
  @IdField()
  handover_id!: string;

  @KgField()
  mass_kg!: string;

  @DayField()
  shipped_on!: string;
}

export class ContractPath {
  @IdField()
  id!: string;
}

export class ContractPageQuery {
  @IdField({ optional: true, describe: 'The last id of the page before' })
  after?: string;
}

/** @throws Refusal contract.one-price when more than one unit is used */
export function agreedPriceOf(request: PriceRequest): AgreedPrice | null {
  const given = [
    { amount: request.price_usc_per_lb, unit: 'usc-per-lb' },
    { amount: request.price_usd_per_kg, unit: 'usd-per-kg' },
    { amount: request.price_usd_per_quintal, unit: 'usd-per-quintal' },
  ] as const;
  const prices = given.flatMap(({ amount, unit }) =>
    typeof amount === 'string' ? [{ amount, unit }] : [],
  );
  if (prices.length > 1) refuse('contract.one-price', {}, 'shape');
  return prices[0] ?? null;
}

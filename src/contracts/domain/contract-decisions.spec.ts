import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { grams } from '../../kernel/grams';
import { PriceTable } from '../price-table';
import type { Contract, ContractTerms } from './contract';
import { questionOf } from './contract';
import { decideFixing, decideShipment, decideSigning } from './contract-decisions';

const { limits } = new PriceTable();
const TODAY = day('2026-11-23');
const SELLER = '01890000-0000-7000-8000-000000000001';
const BUYER = '01890000-0000-7000-8000-000000000002';
const HANDOVER = '01890000-0000-7000-8000-000000000003';

const terms = (changes: Partial<ContractTerms> = {}): ContractTerms => ({
  id: '01890000-0000-7000-8000-000000000000',
  code: 'V-2026-01',
  sellerId: SELLER,
  buyerId: BUYER,
  scheme: 'fairtrade',
  form: 'arabica-washed',
  organic: true,
  signedOn: day('2026-03-02'),
  priceType: 'fixed',
  agreed: { amount: '320.00', unit: 'usc-per-lb' },
  differentialUscPerLb: decimal('0'),
  marketReference: null,
  massG: grams(18_975_000n),
  incoterm: 'FOB',
  currency: 'USD',
  ...changes,
});

const contract = (changes: Partial<Contract> = {}): Contract => ({
  ...terms(),
  fixation: null,
  shippedG: grams(0n),
  revision: 1,
  ...changes,
});

const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'not refused';
};

describe('signing', () => {
  const sign = (changes: Partial<ContractTerms>) => decideSigning(terms(changes), limits, TODAY);

  it.each<[string, Partial<ContractTerms>, string]>([
    ['with oneself', { buyerId: SELLER }, 'contract.same-party'],
    ['tomorrow', { signedOn: day('2026-11-24') }, 'contract.day-in-future'],
    ['a fixed price without a price', { agreed: null }, 'contract.price-missing'],
    ['an open price with a price', { priceType: 'to-be-fixed' }, 'contract.price-not-expected'],
    ['SPP without organic', { scheme: 'spp', organic: false }, 'price.spp-is-organic'],
    [
      'USD per lb as cents',
      { agreed: { amount: '2.20', unit: 'usc-per-lb' } },
      'price.looks-like-another-unit',
    ],
    [
      'a market in USD per lb',
      {
        marketReference: { uscPerLb: decimal('3.18'), month: 'KCH27', source: 'ICE' },
      },
      'price.looks-like-another-unit',
    ],
  ])('is refused: %s', (_, changes, code) => {
    expect(refused(() => sign(changes))).toBe(code);
  });

  it('keeps unusual prices with a warning, at the very limits without', () => {
    const at = (amount: string) => sign({ agreed: { amount, unit: 'usc-per-lb' } });
    expect(at('20')).toEqual(['price.unusually-low']);
    expect(at('29.99')).toEqual(['price.unusually-low']);
    expect(at('30')).toEqual([]);
    expect(at('800')).toEqual([]);
    expect(at('800.01')).toEqual(['price.unusually-high']);
    expect(sign({ agreed: { amount: '160', unit: 'usd-per-kg' } })).toEqual([
      'price.unusually-high',
    ]);
  });
});

describe('fixing', () => {
  const open = contract({ priceType: 'to-be-fixed', agreed: null });
  const fixation = (changes = {}) => ({
    fixedOn: day('2026-05-04'),
    fixedBy: 'seller' as const,
    marketUscPerLb: decimal('320'),
    kcMonth: 'KCN26',
    ...changes,
  });
  const fix = (of: Contract, changes = {}) => decideFixing(of, fixation(changes), limits, TODAY);

  it('happens once, after the signature, not in the future, and only where a price is open', () => {
    expect(fix(open)).toEqual([]);
    expect(refused(() => fix(contract()))).toBe('contract.nothing-to-fix');
    expect(refused(() => fix({ ...open, fixation: fixation() }))).toBe('contract.already-fixed');
    expect(refused(() => fix(open, { fixedOn: day('2026-03-01') }))).toBe(
      'contract.before-signature',
    );
    expect(refused(() => fix(open, { fixedOn: day('2026-11-24') }))).toBe('contract.day-in-future');
    expect(refused(() => fix(open, { marketUscPerLb: decimal('3.2') }))).toBe(
      'price.looks-like-another-unit',
    );
  });

  it('gives the market to the statement, which does not know one before', () => {
    expect(questionOf(open).market).toBeNull();
    expect(questionOf({ ...open, fixation: fixation() }).market?.toFixed()).toBe('320');
  });
});

describe('shipping', () => {
  const handover = {
    handoverId: HANDOVER,
    fromId: SELLER,
    toId: BUYER,
    massG: grams(2_070_000n),
  };
  const shipment = { handoverId: HANDOVER, massG: grams(2_070_000n), shippedOn: day('2026-06-02') };
  const ship = (s = {}, h = {}) =>
    decideShipment(contract(), { ...shipment, ...s }, { ...handover, ...h }, TODAY);

  it('needs a hand-over between the two parties of at least that mass', () => {
    expect(() => ship()).not.toThrow();
    expect(refused(() => ship({}, { toId: HANDOVER }))).toBe('contract.handover-of-others');
    expect(refused(() => ship({}, { fromId: BUYER }))).toBe('contract.handover-of-others');
    expect(refused(() => ship({ massG: grams(2_070_001n) }))).toBe(
      'contract.more-than-handed-over',
    );
    expect(refused(() => ship({ shippedOn: day('2026-03-01') }))).toBe('contract.before-signature');
    expect(refused(() => ship({ shippedOn: day('2026-11-24') }))).toBe('contract.day-in-future');
  });

  it('replaces the promised mass by the shipped one', () => {
    expect(questionOf(contract())).toMatchObject({ massBasis: 'contracted', mass: 18_975_000n });
    expect(questionOf(contract({ shippedG: grams(2_070_000n) }))).toMatchObject({
      massBasis: 'shipped',
      mass: 2_070_000n,
    });
  });
});

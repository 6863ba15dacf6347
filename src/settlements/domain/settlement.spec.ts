import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import {
  decideCorrection,
  decideSettlement,
  paidFact,
  type RecordSettlement,
  type SettledDelivery,
  type SettlementState,
} from './settlement';

const ID = (last: number): string => `01890000-0000-7000-8000-00000000000${String(last)}`;
const [PAYMENT, LOT, PRODUCER, COOPERATIVE, OTHER] = [1, 2, 3, 4, 5].map(ID) as [
  string,
  string,
  string,
  string,
  string,
];
const caller = { organisationId: COOPERATIVE, today: day('2026-11-23') };
const delivery: SettledDelivery = {
  lotId: LOT,
  producerId: PRODUCER,
  organisationId: COOPERATIVE,
  deliveredOn: day('2026-07-14'),
};
const payment = (changes: Partial<RecordSettlement> = {}): RecordSettlement => ({
  id: PAYMENT,
  deliveryLotId: LOT,
  producerId: PRODUCER,
  kind: 'first-payment',
  amountPen: decimal('1084.50'),
  paidOn: day('2026-07-16'),
  means: 'cash',
  settles: true,
  ...changes,
});
const state = (changes: Partial<SettlementState> = {}): SettlementState => ({
  id: PAYMENT,
  deliveryLotId: LOT,
  producerId: PRODUCER,
  kind: 'first-payment',
  deliveredOn: day('2026-07-14'),
  paidOn: day('2026-07-16'),
  means: 'cash',
  netPen: decimal('1084.50'),
  corrects: null,
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

describe('paying a producer', () => {
  it('is a fact with ids and exact amounts, and without a name', () => {
    expect(paidFact(decideSettlement(payment(), delivery, caller))).toMatchObject({
      type: 'settlements.producer-paid',
      subjectId: PAYMENT,
      occurredOn: '2026-07-16',
      body: { producer_id: PRODUCER, amount: '1084.50', currency: 'PEN', corrects: null },
    });
  });

  it.each<[string, Partial<RecordSettlement>, Partial<SettledDelivery> | null, string]>([
    ['a delivery that does not exist', {}, null, 'lot.unknown'],
    ['another cooperative’s delivery', {}, { organisationId: OTHER }, 'lot.unknown'],
    ['somebody else’s delivery', { producerId: OTHER }, {}, 'settlement.not-their-delivery'],
    ['tomorrow', { paidOn: day('2026-11-24') }, {}, 'settlement.in-future'],
    ['before the delivery', { paidOn: day('2026-07-13') }, {}, 'settlement.before-delivery'],
    ['nothing', { amountPen: decimal('0') }, {}, 'settlement.nothing-paid'],
    ['less than nothing', { amountPen: decimal('-5') }, {}, 'settlement.nothing-paid'],
  ])('is refused for %s', (_, changes, known, code) => {
    const found = known === null ? null : { ...delivery, ...known };
    expect(refused(() => decideSettlement(payment(changes), found, caller))).toBe(code);
  });
});

describe('correcting a payment', () => {
  const correct = (by: string, of: SettlementState | null = state()) =>
    decideCorrection(
      { id: OTHER, corrects: PAYMENT, byPen: decimal(by), reason: 'typing-error' },
      of,
    );

  it('is a further fact on the day of the payment, and names what it corrects', () => {
    expect(paidFact(correct('-84.50'))).toMatchObject({
      subjectId: OTHER,
      about: [PAYMENT],
      occurredOn: '2026-07-16',
      body: { amount: '-84.50', corrects: PAYMENT, reason: 'typing-error', settles: false },
    });
  });

  it('takes back at most what was paid, and corrects no correction', () => {
    expect(() => correct('-1084.50')).not.toThrow();
    expect(refused(() => correct('-1084.51'))).toBe('settlement.more-than-paid');
    expect(refused(() => correct('0'))).toBe('settlement.nothing-to-correct');
    expect(refused(() => correct('-1', null))).toBe('settlement.unknown');
    expect(refused(() => correct('-1', state({ corrects: LOT })))).toBe('settlement.is-correction');
  });
});

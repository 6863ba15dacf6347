import { refusalIn } from '../../../test/support/refusals';
import { day } from '../../kernel/day';
import { decideConsignment, type TransportLeg } from './consignment';
import { decideAnswer, decideOffer, type Handover } from './handover';

const TODAY = day('2026-09-10');
const SHIP: TransportLeg = {
  mode: 'sea',
  from: 'Paita',
  to: 'Hamburg',
  departedOn: day('2026-08-12'),
  arrivedOn: day('2026-09-08'),
  distanceKm: null,
};
const ROAD: TransportLeg = {
  ...SHIP,
  mode: 'road',
  from: 'Jaén',
  to: 'Paita',
  departedOn: day('2026-08-10'),
  arrivedOn: day('2026-08-12'),
};

describe('an offer', () => {
  const offer = { senderId: 'a', receiverId: 'b', on: TODAY, today: TODAY };

  it('goes to somebody else and is dated today at the latest', () => {
    expect(refusalIn(() => decideOffer(offer)).code).toBe('accepted');
    expect(refusalIn(() => decideOffer({ ...offer, receiverId: 'a' })).code).toBe(
      'handover.to-oneself',
    );
    expect(refusalIn(() => decideOffer({ ...offer, on: day('2026-09-11') }))).toEqual({
      kind: 'rule',
      code: 'day.in-future',
      facts: { day: '2026-09-11', today: '2026-09-10' },
    });
  });
});

describe('an answer', () => {
  const offered: Handover = {
    status: 'offered',
    id: 'h',
    receiverId: 'b',
    offeredOn: day('2026-09-08'),
  };
  const answer = { by: 'b', on: TODAY, today: TODAY };

  it('comes from the receiver; for everybody else there is no such hand-over', () => {
    expect(refusalIn(() => decideAnswer(offered, answer)).code).toBe('accepted');
    for (const by of ['a', 'c']) {
      expect(refusalIn(() => decideAnswer(offered, { ...answer, by }))).toEqual({
        kind: 'not-found',
        code: 'handover.unknown',
        facts: { id: 'h' },
      });
    }
  });

  it.each(['accepted', 'refused'] as const)('is given once: %s stays', (status) => {
    expect(refusalIn(() => decideAnswer({ status, id: 'h' }, answer))).toEqual({
      kind: 'conflict',
      code: 'handover.answered',
      facts: { handover: 'h', status },
    });
  });

  it('lies between the offer and today', () => {
    const on = (text: string): string =>
      refusalIn(() => decideAnswer(offered, { ...answer, on: day(text) })).code;
    expect(on('2026-09-07')).toBe('handover.answered-before-offer');
    expect(on('2026-09-08')).toBe('accepted');
    expect(on('2026-09-11')).toBe('day.in-future');
  });
});

describe('a consignment', () => {
  const decide = (container: string | null, legs: readonly TransportLeg[]): string =>
    refusalIn(() => decideConsignment(container, legs, TODAY)).code;

  it('travels in a container with a right check digit, or without one', () => {
    expect(decide('CSQU3054383', [ROAD, SHIP])).toBe('accepted');
    expect(decide(null, [ROAD])).toBe('accepted');
    expect(decide('CSQU3054384', [ROAD])).toBe('consignment.container-check-digit');
  });

  it('travels forward in time and has arrived', () => {
    expect(decide(null, [SHIP, ROAD])).toBe('consignment.legs-out-of-order');
    const backwards = { ...ROAD, arrivedOn: day('2026-08-09') };
    expect(decide(null, [backwards])).toBe('consignment.leg-ends-before-start');
    const expected = { ...SHIP, arrivedOn: day('2026-09-11') };
    expect(decide(null, [ROAD, expected])).toBe('day.in-future');
  });
});

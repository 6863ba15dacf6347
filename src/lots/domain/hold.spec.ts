import { day } from '../../kernel/day';
import { refusalIn } from '../../../test/support/refusals';
import { decidePlace, decideRelease, type Hold } from './hold';

const OPEN: Hold = { status: 'open', id: 'h', organisationId: 'coop', placedOn: day('2026-11-20') };
const release = (by: string, on: string) => ({ by, on: day(on), today: day('2026-11-23') });

describe('a hold', () => {
  it('begins on a day that has come', () => {
    expect(refusalIn(() => decidePlace(day('2026-11-23'), day('2026-11-23'))).code).toBe(
      'accepted',
    );
    expect(refusalIn(() => decidePlace(day('2026-11-24'), day('2026-11-23'))).code).toBe(
      'day.in-future',
    );
  });

  it.each([
    ['coop', '2026-11-23', 'accepted'],
    ['coop', '2026-11-20', 'accepted'],
    ['roaster', '2026-11-23', 'hold.unknown'],
    ['coop', '2026-11-19', 'hold.release-before'],
    ['coop', '2026-11-24', 'day.in-future'],
  ])('is released by %s on %s: %s', (by, on, code) => {
    expect(refusalIn(() => decideRelease(OPEN, release(by, on))).code).toBe(code);
  });

  it('is released once, and a stranger does not learn that it was', () => {
    const released: Hold = { status: 'released', id: 'h', organisationId: 'coop' };
    const by = (who: string) =>
      refusalIn(() => decideRelease(released, release(who, '2026-11-23'))).code;
    expect([by('coop'), by('roaster')]).toEqual(['hold.released', 'hold.unknown']);
  });
});

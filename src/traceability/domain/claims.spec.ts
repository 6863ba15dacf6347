import { day } from '../../kernel/day';
import { NOTHING, share, WHOLE } from '../../kernel/share';
import { type Coverage, decideClaim, type NamedCertificate } from './claims';

function certificate(holderId: string): NamedCertificate {
  const validFrom = day('2026-01-01');
  const validTo = day('2026-12-31');
  return { id: `id-${holderId}`, holderId, number: `N-${holderId}`, validFrom, validTo };
}

function coverage(change: Partial<Coverage> = {}): Coverage {
  const holderId = change.holderId ?? 'coop';
  return {
    holderId,
    on: day('2026-07-14'),
    what: 'origin',
    share: WHOLE,
    certificate: certificate(holderId),
    plotFits: true,
    ...change,
  };
}

const STEP: Coverage = coverage({ holderId: 'roaster', what: 'step', share: NOTHING });

describe('a claim', () => {
  it('holds when every gram and every step was covered on its day', () => {
    const claim = decideClaim('fairtrade', [
      coverage({ share: share(1n, 3n) }),
      coverage({ holderId: 'coop-b', share: share(2n, 3n) }),
      STEP,
    ]);
    expect(claim).toMatchObject({ holds: 'yes', coveredShare: WHOLE, gaps: [] });
    expect(claim.certificates.map((one) => one.number)).toEqual([
      'N-coop',
      'N-coop-b',
      'N-roaster',
    ]);
  });

  it('does not hold for a lot without origins', () => {
    expect(decideClaim('fairtrade', [STEP]).holds).toBe('no');
    expect(decideClaim('fairtrade', []).holds).toBe('no');
  });

  it('does not hold when one member’s part is uncovered, and says how much is', () => {
    const claim = decideClaim('fairtrade', [
      coverage({ share: share(3n, 4n) }),
      coverage({ holderId: 'trader', share: share(1n, 4n), certificate: null }),
    ]);
    expect(claim).toMatchObject({
      holds: 'no',
      coveredShare: share(3n, 4n),
      gaps: [{ holderId: 'trader', on: '2026-07-14', what: 'certificate' }],
    });
  });

  it('does not hold when a part of no milligram is uncovered', () => {
    const claim = decideClaim('fairtrade', [
      coverage(),
      coverage({ holderId: 'trader', share: NOTHING, certificate: null }),
    ]);
    expect(claim).toMatchObject({ holds: 'no', coveredShare: WHOLE });
  });

  it('does not hold when a step had no certificate', () => {
    const claim = decideClaim('eu-organic', [coverage(), { ...STEP, certificate: null }]);
    expect(claim.gaps).toEqual([{ holderId: 'roaster', on: '2026-07-14', what: 'certificate' }]);
  });

  it('names a plot in conversion, and each gap once by its first day', () => {
    const claim = decideClaim('eu-organic', [
      coverage({ share: share(1n, 2n), plotFits: false, on: day('2026-07-20') }),
      coverage({ share: share(1n, 4n), plotFits: false, on: day('2026-07-03') }),
      coverage({ share: share(1n, 4n) }),
    ]);
    expect(claim).toMatchObject({
      holds: 'no',
      coveredShare: share(1n, 4n),
      gaps: [{ holderId: 'coop', on: '2026-07-03', what: 'plot-status' }],
    });
  });

  it('says nothing for a lot on hold, but the record stays what it is', () => {
    const claim = decideClaim('fairtrade', [coverage(), STEP], true);
    expect(claim).toMatchObject({ holds: 'held', byRecord: 'yes' });
  });

  it('says what was valid when, and what became of it', () => {
    const standing = { number: 'N-coop', then: 'valid', now: 'suspended' } as const;
    const claim = decideClaim('fairtrade', [
      coverage({ share: share(1n, 2n), on: day('2026-07-20'), standing }),
      coverage({ share: share(1n, 2n), on: day('2026-07-03'), standing }),
    ]);
    expect(claim.holds).toBe('yes');
    expect(claim.standings).toEqual([
      {
        certificateId: 'id-coop',
        number: 'N-coop',
        holderId: 'coop',
        firstDay: '2026-07-03',
        lastDay: '2026-07-20',
        then: 'valid',
        now: 'suspended',
      },
    ]);
  });

  it('names in a gap how the certificate stood', () => {
    const standing = { number: 'N-coop', then: 'suspended', now: 'valid' } as const;
    const claim = decideClaim('fairtrade', [coverage({ certificate: null, standing })]);
    expect(claim.gaps).toEqual([
      { holderId: 'coop', on: '2026-07-14', what: 'certificate', standing },
    ]);
  });
});

import { NOTHING, type Share, share, WHOLE } from '../../kernel/share';
import type { OriginPart } from './origin';
import { decidePlaceClaim } from './place-claim';

const member = (producerId: string, of: Share): OriginPart => ({
  kind: 'member',
  lotId: `lot-${producerId}`,
  share: of,
  cooperativeId: 'coop',
  producerId,
  plotId: 'plot',
  deliveredOn: '2026-07-14',
  organic: 'organic',
});
const DISTRICTS = new Map([
  ['jaen', '060801'],
  ['bagua', '010201'],
]);

describe('the claim of the place', () => {
  it('holds when every origin lies in the department', () => {
    const claim = decidePlaceClaim([member('jaen', WHOLE)], DISTRICTS, false);
    expect(claim).toMatchObject({ holds: 'yes', coveredShare: WHOLE, gaps: [] });
    expect(decidePlaceClaim([member('jaen', WHOLE)], DISTRICTS, true).holds).toBe('held');
    expect(decidePlaceClaim([], DISTRICTS, false).holds).toBe('no');
  });

  it('does not hold for one of no milligram from elsewhere, and names the gap', () => {
    const parts = [member('jaen', WHOLE), member('bagua', NOTHING)];
    expect(decidePlaceClaim(parts, DISTRICTS, false)).toEqual({
      scheme: 'from-cajamarca',
      holds: 'no',
      coveredShare: WHOLE,
      gaps: [{ originLotId: 'lot-bagua', holderId: 'coop', what: 'other-department' }],
    });
  });

  it('does not hold for bought coffee or an unknown district', () => {
    const bought: OriginPart = {
      kind: 'outside',
      lotId: 'x',
      share: share(1n, 2n),
      buyerId: 'roaster',
      supplierId: 'trader',
      country: 'PE',
      receivedOn: '2026-09-01',
    };
    const claim = decidePlaceClaim([bought, member('new', share(1n, 2n))], DISTRICTS, false);
    expect(claim.gaps.map((gap) => gap.what)).toEqual(['not-traced-to-plot', 'district-unknown']);
    expect(claim.coveredShare).toEqual(NOTHING);
  });
});

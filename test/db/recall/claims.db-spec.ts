import { ChangeCertificateHandler } from '../../../src/certification/certification.public';
import { day } from '../../../src/kernel/day';
import { WHOLE } from '../../../src/kernel/share';
import type { Id } from '../../../src/kernel/id';
import { LotReader, PlaceHoldHandler } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import {
  ClaimReader,
  LotClaimsQuery,
  PlaceClaimQuery,
} from '../../../src/traceability/traceability.public';
import { House } from '../../support/builders';

describe('the claims of a lot', () => {
  let house: House;
  let coop: Id, certificate: Id, lot: Id;

  beforeAll(async () => {
    house = await House.open();
    coop = await house.organisation('cooperative');
    certificate = await house.certificate(coop, 'fairtrade', 'FLO 77');
    lot = await house.deliver(coop, await house.member(coop), '60', '2026-07-01');
  });
  afterAll(async () => {
    await house.close();
  });

  const asked = async () =>
    house.network(async (tx) => {
      const found = await house.get(LotReader).find(tx, lot);
      const of = { id: lot, mixId: found?.mix_id ?? '' };
      const claims = await house.get(LotClaimsQuery).of(tx, of);
      const place = await house.get(PlaceClaimQuery).of(tx, of);
      const past = await house.get(ClaimReader).claimsOn(tx, lot, day('2026-07-01'));
      return { fair: claims.find((one) => one.scheme === 'fairtrade'), claims, place, past };
    });
  const suspend = (from: string) =>
    house.as(coop, (tx, actor) =>
      house.get(ChangeCertificateHandler).run(
        tx,
        {
          certificateId: certificate,
          change: 'suspended',
          from: day(from),
          reason: 'non-conformity',
        },
        actor,
      ),
    );

  it('come from the certificate of the day and the district of the member', async () => {
    const { fair, claims, place } = await asked();
    expect(fair).toMatchObject({ holds: 'yes', standings: [{ then: 'valid', now: 'valid' }] });
    expect(place).toMatchObject({ holds: 'yes', coveredShare: WHOLE, gaps: [] });
    expect(claims.find((one) => one.scheme === 'eu-organic')).toMatchObject({
      holds: 'no',
      gaps: [{ what: 'certificate', standing: { number: null, then: 'none', now: 'none' } }],
    });
  });

  it('keep what was valid when the certificate is suspended later, and say so', async () => {
    await suspend('2026-11-01');
    const { fair } = await asked();
    expect(fair).toMatchObject({
      holds: 'yes',
      standings: [{ number: 'FLO 77', firstDay: '2026-07-01', then: 'valid', now: 'suspended' }],
    });
  });

  it('are held with the lot, while statistics keep the record', async () => {
    const command = {
      holdId: newId(),
      target: 'lot',
      targetId: lot,
      reason: 'origin-doubt',
      on: day('2026-11-20'),
    } as const;
    await house.as(coop, (tx, actor) => house.get(PlaceHoldHandler).run(tx, command, actor));
    const { fair, place, past } = await asked();
    expect([fair?.holds, fair?.byRecord, place.holds]).toEqual(['held', 'yes', 'held']);
    expect(past.fair).toBe('yes');
  });
});

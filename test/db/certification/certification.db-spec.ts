import { randomUUID } from 'node:crypto';
import { ChangeCertificateHandler } from '../../../src/certification/commands/change-certificate';
import { RecordCertificateHandler } from '../../../src/certification/commands/record-certificate';
import type { RecordCertificate } from '../../../src/certification/domain/certificate';
import type { Change } from '../../../src/certification/domain/validity';
import { CertificateReader } from '../../../src/certification/queries/certificate-reader';
import { CertificateChangeRow } from '../../../src/certification/storage/certificate-change.row';
import { CertificateRow } from '../../../src/certification/storage/certificate.row';
import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { NETWORK } from '../../../src/platform/database/scope';
import { refusalOf, RegisterGround } from '../parties/register-ground';

describe('certificates', () => {
  const reader = new CertificateReader();
  let ground: RegisterGround;
  let cedros: Id;
  let roaster: Id;

  beforeAll(async () => {
    ground = await RegisterGround.open([CertificateRow, CertificateChangeRow]);
    cedros = await ground.organisation('cooperative', 'Los Cedros');
    roaster = await ground.organisation('roaster', 'Rösterei');
  });
  afterAll(() => ground.close());

  async function record(given: Partial<RecordCertificate>, by = cedros): Promise<Id> {
    const id = randomUUID();
    const command: RecordCertificate = {
      id,
      holderId: by,
      scheme: 'fairtrade',
      number: id.slice(0, 8),
      issuedBy: 'FLOCERT',
      activities: ['production'],
      validFrom: day('2026-01-01'),
      validTo: day('2026-12-31'),
      ...given,
    };
    const handler = new RecordCertificateHandler(ground.journal, ground.organisations);
    await ground.as(by, (tx, actor) => handler.run(tx, command, actor));
    return id;
  }

  async function change(certificateId: Id, what: Change, from: string, by = cedros) {
    const handler = new ChangeCertificateHandler(ground.journal, reader);
    const command = { certificateId, change: what, from: day(from), reason: 'other' } as const;
    return ground.as(by, (tx, actor) => handler.run(tx, command, actor));
  }

  it('are recorded by their holder only, once each', async () => {
    expect(await refusalOf(record({ holderId: cedros }, roaster))).toBe(
      'certificate.not-the-holder',
    );
    expect(await refusalOf(record({}, randomUUID()))).toBe('organisation.unknown');
    await record({ number: 'N-1' });
    await expect(record({ number: 'N-1' })).rejects.toMatchObject({ code: '23505' });
    await record({ number: 'N-1', validFrom: day('2026-06-01') });
  });

  it('cover days, whoever asks in the network', async () => {
    const group = await ground.organisation('cooperative', 'Grupo');
    const old = await record({ validTo: day('2026-06-30'), number: 'old' }, group);
    const organic = { scheme: 'eu-organic', issuedBy: 'PE-BIO-149', number: 'bio' } as const;
    const bio = await record(organic, group);
    await change(old, 'suspended', '2026-03-01', group);
    await change(old, 'reinstated', '2026-04-01', group);
    const ask = (scheme: 'fairtrade' | 'eu-organic', on: string) => ({
      holderId: group,
      scheme,
      on: day(on),
    });
    const asked = [
      ask('fairtrade', '2026-02-28'),
      ask('fairtrade', '2026-03-01'),
      ask('fairtrade', '2026-04-01'),
      ask('fairtrade', '2026-07-01'),
      ask('eu-organic', '2026-07-01'),
      { ...ask('eu-organic', '2026-07-01'), holderId: roaster },
    ];
    const covering = await ground.unitOfWork.read(NETWORK, (tx) => reader.covering(tx, asked));
    expect(covering.map((one) => one.certificate?.id ?? null)).toEqual([
      old,
      null,
      old,
      null,
      bio,
      null,
    ]);
    expect(covering[0]).toEqual({
      ...asked[0],
      certificate: {
        id: old,
        number: 'old',
        validFrom: '2026-01-01',
        validTo: '2026-06-30',
      },
    });
    const spans = await ground.unitOfWork.read(NETWORK, (tx) =>
      reader.validSpans(tx, group, day('2026-02-01'), day('2026-05-31')),
    );
    expect(spans).toEqual([
      { certificateId: bio, scheme: 'organic', from: '2026-02-01', to: '2026-05-31' },
      { certificateId: old, scheme: 'fairtrade', from: '2026-02-01', to: '2026-02-28' },
      { certificateId: old, scheme: 'fairtrade', from: '2026-04-01', to: '2026-05-31' },
    ]);
    expect(await ground.as(roaster, (tx) => reader.ofHolder(tx, group))).toEqual([]);
  });

  it('are changed by their holder only; a foreign one is like an unknown one', async () => {
    const id = await record({});
    for (const certificateId of [id, randomUUID()]) {
      const foreign = change(certificateId, 'withdrawn', '2026-03-01', roaster);
      expect(await refusalOf(foreign)).toBe('certificate.unknown');
    }
    await change(id, 'withdrawn', '2026-03-01');
    expect(await refusalOf(change(id, 'suspended', '2026-04-01'))).toBe(
      'certificate.change-does-not-fit',
    );
    const facts = await ground.system(
      'select type, occurred_on, body from journal where subject_id = $1 order by seq',
      [id],
    );
    expect(facts.slice(1)).toEqual([
      {
        type: 'certification.certificate-withdrawn',
        occurred_on: '2026-03-01',
        body: '{"from":"2026-03-01","reason":"other"}',
      },
    ]);
  });

  it('take two changes at once one after the other', async () => {
    const id = await record({});
    const outcomes = await Promise.all([
      refusalOf(change(id, 'suspended', '2026-03-01')),
      refusalOf(change(id, 'suspended', '2026-03-02')),
    ]);
    expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
    const [n] = await ground.system(
      'select count(*)::int as n from certificate_change where certificate_id = $1',
      [id],
    );
    expect(n).toEqual({ n: 1 });
  });
});

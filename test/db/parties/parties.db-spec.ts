import { randomUUID } from 'node:crypto';
import { day } from '../../../src/kernel/day';
import { ErasePersonHandler } from '../../../src/parties/commands/erase-person';
import { RecordConsentHandler } from '../../../src/parties/commands/record-consent';
import { WithdrawConsentHandler } from '../../../src/parties/commands/withdraw-consent';
import { ConsentReader } from '../../../src/parties/queries/consent-reader';
import { MemberListQuery } from '../../../src/parties/queries/member-list.query';
import { ProducerReader } from '../../../src/parties/queries/producer-reader';
import { ProducerLock } from '../../../src/parties/storage/producer-lock';
import { refusalOf, RegisterGround } from './register-ground';

describe('organisations and members', () => {
  let ground: RegisterGround;
  let cedros: string;
  let other: string;

  beforeAll(async () => {
    ground = await RegisterGround.open();
    cedros = await ground.organisation('cooperative', 'Los Cedros');
    other = await ground.organisation('cooperative', 'La Otra');
  });
  afterAll(() => ground.close());

  it('shows names of organisations to everybody inside, and to nobody without a scope', async () => {
    const reader = ground.organisations;
    const seen = await ground.as(other, (tx) => reader.byIds(tx, [cedros, randomUUID()]));
    expect(seen).toEqual([
      {
        id: cedros,
        kind: 'cooperative',
        name: 'Los Cedros',
        country: 'PE',
        place: 'Jaén',
        officialNumber: null,
      },
    ]);
    const [public_] = await ground.network('select count(*)::int as n from organisation');
    expect(public_).toEqual({ n: 2 });
    expect(await ground.as(other, (tx) => reader.cooperatives(tx))).toHaveLength(2);
    await expect(ground.as(other, (tx) => reader.known(tx, randomUUID()))).rejects.toMatchObject({
      code: 'organisation.unknown',
    });
  });

  it('does not let one organisation register in the name of another', async () => {
    const insert = `insert into organisation
      (id, kind, name, country, place, registered_by, registered_at)
      values ($1, 'roaster', 'X', 'DE', 'Y', $2, now())`;
    const forged = ground.as(other, (tx) => tx.query(insert, [randomUUID(), cedros]));
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps the person out of the fact and out of everybody else’s sight', async () => {
    const id = await ground.producer(cedros, 'LC-001', { givenName: 'Zoraida', dni: '01234567' });
    const facts = await ground.system('select type, body from journal where subject_id = $1', [id]);
    expect(facts).toEqual([
      {
        type: 'parties.producer-registered',
        body: '{"code":"LC-001","joined_on":"2019-04-02","ubigeo":"060902"}',
      },
    ]);
    const person = 'select given_name from producer_person where producer_id = $1';
    expect(await ground.as(cedros, (tx) => tx.query(person, [id]))).toEqual([
      { given_name: 'Zoraida' },
    ]);
    expect(await ground.as(other, (tx) => tx.query(person, [id]))).toEqual([]);
    expect(await ground.network(person, [id])).toEqual([]);
    const reader = new ProducerReader(ground.districts);
    const unknown = randomUUID();
    const as = async (organisation: string, producer: string) =>
      refusalOf(ground.as(organisation, (tx) => reader.requireOwn(tx, organisation, [producer])));
    expect(await as(cedros, id)).toBe('accepted');
    expect(await as(other, id)).toBe('producer.unknown');
    expect(await as(other, unknown)).toBe('producer.unknown');
  });

  it('refuses a member number or a document twice in one cooperative, not in two', async () => {
    await ground.producer(cedros, 'LC-010', { dni: '11111111' });
    await expect(ground.producer(cedros, 'LC-010')).rejects.toMatchObject({ code: '23505' });
    const twin = ground.producer(cedros, 'LC-011', { dni: '11111111' });
    await expect(twin).rejects.toMatchObject({ code: '23505' });
    await ground.producer(other, 'LC-010', { dni: '11111111' });
    const [n] = await ground.system(
      `select count(*)::int as n from producer where code = 'LC-011'`,
    );
    expect(n).toEqual({ n: 0 });
  });

  it('registers members of cooperatives only', async () => {
    const roaster = await ground.organisation('roaster', 'Rösterei');
    expect(await refusalOf(ground.producer(roaster, '1'))).toBe('producer.only-cooperatives');
    expect(await refusalOf(ground.producer(randomUUID(), '1'))).toBe('producer.only-cooperatives');
  });

  it('finds members by number and name, page by page', async () => {
    const group = await ground.organisation('cooperative', 'Grupo Lista');
    for (const code of ['G-1', 'G-2', 'G-3']) await ground.producer(group, code);
    await ground.producer(group, 'G-4', { givenName: 'María', familyName: 'Núñez' });
    const query = new MemberListQuery();
    const page = (words: string, after: string | null, limit = 2) =>
      ground.as(group, (tx) => query.page(tx, { organisationId: group, words, after, limit }));
    const first = await page('', null);
    expect(first.map((member) => member.code)).toEqual(['G-1', 'G-2']);
    const second = await page('', first[1]?.id ?? '');
    expect(second.map((member) => member.code)).toEqual(['G-3', 'G-4']);
    expect((await page('maria nunez', null)).map((member) => member.code)).toEqual(['G-4']);
    expect(await page('%', null)).toEqual([]);
    expect(
      await ground.as(other, (tx) =>
        query.page(tx, {
          organisationId: group,
          words: '',
          after: null,
          limit: 9,
        }),
      ),
    ).toEqual([]);
  });

  it('erases a person for good and ends the consents; the member stays', async () => {
    const id = await ground.producer(cedros, 'LC-020', { sex: 'f', birthYear: 1990 });
    const lock = new ProducerLock();
    const consents = new ConsentReader();
    const consent = {
      id: randomUUID(),
      subjectId: id,
      purpose: 'name',
      audience: 'public-page',
      textVersion: 'es-2026-1',
      givenOn: day('2026-05-02'),
      via: 'paper',
    } as const;
    const give = new RecordConsentHandler(ground.journal, lock);
    await ground.as(cedros, (tx, actor) => give.run(tx, consent, actor));
    expect(await refusalOf(ground.as(other, (tx, actor) => give.run(tx, consent, actor)))).toBe(
      'producer.unknown',
    );
    const agreeing = (on: string) =>
      ground.as(cedros, (tx) => {
        const question = { subjectIds: [id], purpose: 'name', audience: 'public-page' } as const;
        return consents.agreeing(tx, { ...question, on: day(on) });
      });
    expect(await agreeing('2026-05-01')).toEqual([]);
    expect(await agreeing('2026-11-22')).toEqual([id]);

    const erase = new ErasePersonHandler(ground.journal, lock);
    const command = { producerId: id, reason: 'asked-by-person' } as const;
    expect(await refusalOf(ground.as(other, (tx, actor) => erase.run(tx, command, actor)))).toBe(
      'producer.unknown',
    );
    await ground.as(cedros, (tx, actor) => erase.run(tx, command, actor));
    expect(await agreeing('2026-11-23')).toEqual([]);
    const left = 'select count(*)::int as n from producer_person where producer_id = $1';
    expect(await ground.system(left, [id])).toEqual([{ n: 0 }]);
    const reader = new ProducerReader(ground.districts);
    const counted = await ground.as(cedros, (tx) => reader.forStatistics(tx, cedros));
    expect(counted).toContainEqual({ producerId: id, sex: 'unknown', birthYear: null });
    const [place] = await ground.as(cedros, (tx) => reader.placesOf(tx, [id]));
    expect(place?.district?.district).toBe('Chirinos');
    expect(await refusalOf(ground.as(cedros, (tx, actor) => erase.run(tx, command, actor)))).toBe(
      'producer.person-already-erased',
    );
    const again = { ...consent, id: randomUUID() };
    expect(await refusalOf(ground.as(cedros, (tx, actor) => give.run(tx, again, actor)))).toBe(
      'producer.person-already-erased',
    );
  });

  it('lets a consent be taken back once, by its own cooperative', async () => {
    const id = await ground.producer(cedros, 'LC-030');
    const consentId = randomUUID();
    await ground.as(cedros, (tx, actor) =>
      new RecordConsentHandler(ground.journal, new ProducerLock()).run(
        tx,
        {
          id: consentId,
          subjectId: id,
          purpose: 'story',
          audience: 'partners',
          textVersion: 'es-2026-1',
          givenOn: day('2026-05-02'),
          via: 'voice',
        },
        actor,
      ),
    );
    const withdraw = new WithdrawConsentHandler(ground.journal);
    const command = { consentId, withdrawnOn: day('2026-06-01') };
    const as = (who: string) =>
      refusalOf(ground.as(who, (tx, actor) => withdraw.run(tx, command, actor)));
    expect(await as(other)).toBe('consent.unknown');
    expect(await as(cedros)).toBe('accepted');
    expect(await as(cedros)).toBe('consent.already-withdrawn');
  });
});

import { day } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { decideConsent, decideWithdrawal, type RecordConsent } from './consent';
import { decideErasure, decideProducer, type RegisterProducer } from './producer';

const now = new Date('2026-11-23T12:00:00Z');
const member: RegisterProducer = {
  id: '0190a000-0000-7000-8000-0000000000a1',
  code: 'LC-014',
  joinedOn: day('2019-04-02'),
  ubigeo: '060802',
  person: {
    givenName: 'Rosalba',
    familyName: 'Quispe Invento',
    dni: '01234567',
    sex: 'f',
    birthYear: 1984,
    community: 'Alto Ejemplo',
  },
};
const state = { organisationKind: 'cooperative', districtKnown: true } as const;

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('registering a member', () => {
  it('puts nothing personal into the fact', () => {
    const facts = decideProducer(state, member, now);
    expect(facts).toEqual([
      {
        type: 'parties.producer-registered',
        subjectId: member.id,
        occurredOn: '2019-04-02',
        body: { code: 'LC-014', joined_on: '2019-04-02', ubigeo: '060802' },
      },
    ]);
    const text = JSON.stringify(facts);
    for (const part of Object.values(member.person)) {
      expect(text).not.toContain(JSON.stringify(part));
    }
  });

  it.each([
    ['by a roaster', { organisationKind: 'roaster' as const }, {}, 'producer.only-cooperatives'],
    ['by nobody known', { organisationKind: null }, {}, 'producer.only-cooperatives'],
    ['in no district', { districtKnown: false }, {}, 'producer.district-unknown'],
    ['tomorrow', {}, { joinedOn: day('2026-11-24') }, 'producer.day-in-future'],
    ['today', {}, { joinedOn: day('2026-11-23') }, 'accepted'],
    ['before birth', {}, { joinedOn: day('1984-12-31') }, 'producer.born-after-joining'],
  ])('%s: %s', (_, otherState, other, code) => {
    const decide = () => decideProducer({ ...state, ...otherState }, { ...member, ...other }, now);
    expect(codeOf(decide)).toBe(code);
  });
});

describe('erasing a person', () => {
  const command = { producerId: member.id, reason: 'asked-by-person' } as const;

  it('ends every open consent', () => {
    const facts = decideErasure({ hasPerson: true, openConsents: ['c1', 'c2'] }, command, now);
    expect(facts.map((fact) => [fact.type, fact.subjectId])).toEqual([
      ['parties.person-erased', member.id],
      ['parties.consent-withdrawn', 'c1'],
      ['parties.consent-withdrawn', 'c2'],
    ]);
  });

  it('happens once', () => {
    const again = () => decideErasure({ hasPerson: false, openConsents: [] }, command, now);
    expect(codeOf(again)).toBe('producer.person-already-erased');
  });
});

describe('consent', () => {
  const consent: RecordConsent = {
    id: '0190a000-0000-7000-8000-0000000000c1',
    subjectId: member.id,
    purpose: 'name',
    audience: 'public-page',
    textVersion: 'es-2026-1',
    givenOn: day('2026-05-02'),
    via: 'paper',
  };

  it.each([
    ['of an adult', { hasPerson: true, birthYear: 1984 }, 'accepted'],
    ['of somebody without a known year', { hasPerson: true, birthYear: null }, 'accepted'],
    ['of somebody who may still be 17', { hasPerson: true, birthYear: 2008 }, 'consent.minor'],
    ['of somebody erased', { hasPerson: false, birthYear: null }, 'producer.person-already-erased'],
  ])('%s: %s', (_, person, code) => {
    expect(codeOf(() => decideConsent(person, consent, now))).toBe(code);
  });

  it('ends once, and not before it began', () => {
    const open = { subjectId: member.id, givenOn: day('2026-05-02'), withdrawnOn: null };
    const end = (on: string) => ({ consentId: consent.id, withdrawnOn: day(on) });
    expect(codeOf(() => decideWithdrawal(open, end('2026-05-02'), now))).toBe('accepted');
    expect(codeOf(() => decideWithdrawal(open, end('2026-05-01'), now))).toBe(
      'consent.ends-before-start',
    );
    const closed = { ...open, withdrawnOn: day('2026-06-01') };
    expect(codeOf(() => decideWithdrawal(closed, end('2026-06-02'), now))).toBe(
      'consent.already-withdrawn',
    );
  });
});

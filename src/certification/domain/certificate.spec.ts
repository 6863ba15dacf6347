import fc from 'fast-check';
import { addDays, day, type Day } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { decideCertificate, decideChange, type RecordCertificate } from './certificate';
import { coveringOne, type HeldCertificate } from './covering';
import { type Change, clip, type Life, stateOn, validSpans } from './validity';

const now = new Date('2026-11-23T12:00:00Z');
const holder = '0190a000-0000-7000-8000-000000000001';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

const certificate: RecordCertificate = {
  id: '0190a000-0000-7000-8000-0000000000d1',
  holderId: holder,
  scheme: 'eu-organic',
  number: 'EJ-2026/014',
  issuedBy: 'PE-BIO-149',
  activities: ['production', 'processing'],
  validFrom: day('2026-01-01'),
  validTo: day('2026-12-31'),
};

describe('recording a certificate', () => {
  const decide = (other: Partial<RecordCertificate>) =>
    decideCertificate(holder, { ...certificate, ...other });

  it('is a fact of its holder', () => {
    expect(decide({})).toEqual([
      {
        type: 'certification.certificate-recorded',
        subjectId: certificate.id,
        about: [holder],
        occurredOn: '2026-01-01',
        body: {
          holder_id: holder,
          scheme: 'eu-organic',
          number: 'EJ-2026/014',
          issued_by: 'PE-BIO-149',
          activities: ['production', 'processing'],
          valid_from: '2026-01-01',
          valid_to: '2026-12-31',
        },
      },
    ]);
  });

  it.each<[Partial<RecordCertificate>, string]>([
    [{ holderId: certificate.id }, 'certificate.not-the-holder'],
    [{ validTo: day('2025-12-31') }, 'certificate.ends-before-start'],
    [{ validTo: day('2026-01-01') }, 'accepted'],
    [{ validFrom: day('2026-12-31') }, 'accepted'],
    [{ issuedBy: 'FLOCERT' }, 'certificate.control-body-malformed'],
    [{ issuedBy: 'PE-BIO-14' }, 'certificate.control-body-malformed'],
    [{ issuedBy: 'XPE-BIO-149' }, 'certificate.control-body-malformed'],
    [{ issuedBy: 'DE-ÖKO-006' }, 'accepted'],
    [{ issuedBy: 'DE-OEKO-006' }, 'accepted'],
    [{ issuedBy: 'FLOCERT', scheme: 'fairtrade' }, 'accepted'],
  ])('%j: %s', (other, code) => {
    expect(codeOf(() => decide(other))).toBe(code);
  });
});

const year: Life = { validFrom: day('2026-01-01'), validTo: day('2026-12-31'), changes: [] };
const after = (...changes: [string, Change][]): Life => ({
  ...year,
  changes: changes.map(([from, change]) => ({ from: day(from), change })),
});

describe('changing a certificate', () => {
  const change = (life: Life, [what, from]: readonly [Change, string]) =>
    codeOf(() =>
      decideChange(
        life,
        { certificateId: certificate.id, change: what, from: day(from), reason: 'non-conformity' },
        now,
      ),
    );
  const suspended = after(['2026-03-01', 'suspended']);

  it.each<[string, Life, [Change, string], string]>([
    ['a valid one is suspended', year, ['suspended', '2026-03-01'], 'accepted'],
    ['a valid one is withdrawn', year, ['withdrawn', '2026-01-01'], 'accepted'],
    ['nothing to give back', year, ['reinstated', '2026-03-01'], 'certificate.change-does-not-fit'],
    ['a suspended one is given back', suspended, ['reinstated', '2026-04-01'], 'accepted'],
    ['a suspended one is withdrawn', suspended, ['withdrawn', '2026-04-01'], 'accepted'],
    ['suspended twice', suspended, ['suspended', '2026-04-01'], 'certificate.change-does-not-fit'],
    [
      'on the day of the last change',
      suspended,
      ['reinstated', '2026-03-01'],
      'certificate.change-out-of-order',
    ],
    [
      'back from withdrawal',
      after(['2026-03-01', 'withdrawn']),
      ['reinstated', '2026-04-01'],
      'certificate.change-does-not-fit',
    ],
    ['before it begins', year, ['suspended', '2025-12-31'], 'certificate.change-does-not-fit'],
    ['tomorrow', year, ['suspended', '2026-11-24'], 'certificate.day-in-future'],
    [
      'after it ended',
      { ...year, validTo: day('2026-06-30') },
      ['suspended', '2026-07-01'],
      'certificate.change-does-not-fit',
    ],
  ])('%s', (_, life, what, code) => {
    expect(change(life, what)).toBe(code);
  });
});

describe('the state on a day', () => {
  const life = after(['2026-03-01', 'suspended'], ['2026-04-01', 'reinstated']);
  it.each([
    ['2025-12-31', 'upcoming'],
    ['2026-01-01', 'valid'],
    ['2026-02-28', 'valid'],
    ['2026-03-01', 'suspended'],
    ['2026-03-31', 'suspended'],
    ['2026-04-01', 'valid'],
    ['2026-12-31', 'valid'],
    ['2027-01-01', 'expired'],
  ])('%s: %s', (on, state) => {
    expect(stateOn(life, day(on))).toBe(state);
  });

  it('is withdrawn for good', () => {
    const gone = after(['2026-03-01', 'withdrawn']);
    expect(stateOn(gone, day('2027-06-01'))).toBe('withdrawn');
    expect(validSpans(gone)).toEqual([{ from: '2026-01-01', to: '2026-02-28' }]);
  });

  it('has spans with the suspension cut out, clipped to a period', () => {
    expect(validSpans(life)).toEqual([
      { from: '2026-01-01', to: '2026-02-28' },
      { from: '2026-04-01', to: '2026-12-31' },
    ]);
    expect(clip(validSpans(life), day('2026-02-10'), day('2026-04-01'))).toEqual([
      { from: '2026-02-10', to: '2026-02-28' },
      { from: '2026-04-01', to: '2026-04-01' },
    ]);
    expect(clip(validSpans(life), day('2026-03-01'), day('2026-03-31'))).toEqual([]);
  });
});

/** A life as the commands let it come about: each change that is accepted on a random day. */
const lives = fc
  .array(fc.tuple(fc.nat(330), fc.constantFrom<Change>('suspended', 'reinstated', 'withdrawn')), {
    maxLength: 12,
  })
  .map((drawn): Life => {
    let life: Life = { ...year, validTo: day('2026-10-31') };
    for (const [at, what] of drawn) {
      const from = addDays(year.validFrom, at - 5);
      const command = { certificateId: 'c', change: what, from, reason: 'other' } as const;
      if (codeOf(() => decideChange(life, command, now)) === 'accepted') {
        life = { ...life, changes: [...life.changes, { from, change: what }] };
      }
    }
    return life;
  });
const days = fc.nat(400).map((n): Day => addDays(year.validFrom, n - 20));

describe('spans and states', () => {
  it('agree on every day', () => {
    fc.assert(
      fc.property(lives, days, (life, on) => {
        const within = validSpans(life).filter(({ from, to }) => from <= on && on <= to);
        expect(within).toHaveLength(stateOn(life, on) === 'valid' ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keep a day between two spans', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const spans = validSpans(life);
        return spans.every((span, index) => {
          const next = spans[index + 1];
          return span.from <= span.to && (next === undefined || addDays(span.to, 1) < next.from);
        });
      }),
    );
  });
});

describe('the covering certificate', () => {
  const held = (id: string, validTo: string, changes: Life['changes'] = []): HeldCertificate => ({
    id,
    holderId: holder,
    scheme: 'fairtrade',
    number: id,
    life: { validFrom: day('2026-01-01'), validTo: day(validTo), changes },
  });
  const asked = { holderId: holder, scheme: 'fairtrade', on: day('2026-05-01') } as const;

  it('is the one that lasts longest, in whatever order they come', () => {
    const certificates = [
      held('b', '2026-12-31'),
      held('a', '2026-12-31'),
      held('c', '2026-06-30'),
      held('d', '2027-12-31', [{ from: day('2026-04-01'), change: 'suspended' }]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(certificates, { minLength: 4 }), (shuffled) => {
        return coveringOne(shuffled, asked)?.id === 'a';
      }),
    );
  });

  it('is none for another scheme, holder or day', () => {
    const certificates = [held('a', '2026-12-31')];
    expect(coveringOne(certificates, { ...asked, scheme: 'eu-organic' })).toBeNull();
    expect(coveringOne(certificates, { ...asked, holderId: 'x' })).toBeNull();
    expect(coveringOne(certificates, { ...asked, on: day('2027-01-01') })).toBeNull();
  });
});

import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal';
import { isCountry } from './country';
import { decideOrganisation, type RegisterOrganisation } from './organisation';
import { isRuc, rucCheckDigit } from './ruc';

const now = new Date('2026-11-23T03:00:00Z');
const cooperative: RegisterOrganisation = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'cooperative',
  name: 'Cooperativa Los Cedros',
  country: 'PE',
  place: 'Jaén',
  officialNumber: null,
};

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('registering an organisation', () => {
  it('is a fact with its public name, on the day of Lima', () => {
    expect(decideOrganisation(cooperative, now)).toEqual([
      {
        type: 'parties.organisation-registered',
        subjectId: cooperative.id,
        occurredOn: '2026-11-22',
        body: {
          kind: 'cooperative',
          name: 'Cooperativa Los Cedros',
          country: 'PE',
          place: 'Jaén',
          official_number: null,
        },
      },
    ]);
  });

  it('refuses a country that does not exist and a wrong RUC, in Peru only', () => {
    expect(codeOf(() => decideOrganisation({ ...cooperative, country: 'QQ' }, now))).toBe(
      'organisation.country-unknown',
    );
    const wrong = { ...cooperative, officialNumber: '20100070971' };
    expect(codeOf(() => decideOrganisation(wrong, now))).toBe('organisation.ruc-wrong');
    expect(codeOf(() => decideOrganisation({ ...wrong, country: 'DE' }, now))).toBe('accepted');
    const right = { ...cooperative, officialNumber: '20100070970' };
    expect(codeOf(() => decideOrganisation(right, now))).toBe('accepted');
  });

  it('takes no RUC of a person, because the identity card’s number stands in it', () => {
    const digits = '1012345678';
    const ofPerson = digits + rucCheckDigit(digits);
    expect(isRuc(ofPerson)).toBe(true);
    expect(
      codeOf(() => decideOrganisation({ ...cooperative, officialNumber: ofPerson }, now)),
    ).toBe('organisation.ruc-of-person');
  });
});

describe('the Peruvian tax number', () => {
  it.each(['20100070970', '20131312955', '20100047218'])('%s is one', (ruc) => {
    expect(isRuc(ruc)).toBe(true);
  });

  it('notices a wrong digit, save where the check digit 1 stands for two remainders', () => {
    const eight = fc.stringMatching(/^\d{8}$/);
    fc.assert(
      fc.property(eight, fc.nat(7), fc.integer({ min: 1, max: 9 }), (rest, place, by) => {
        const digits = `20${rest}`;
        const ruc = digits + rucCheckDigit(digits);
        const index = place + 2;
        const changed = String((Number(ruc[index]) + by) % 10);
        const wrong = ruc.slice(0, index) + changed + ruc.slice(index + 1);
        return isRuc(ruc) && (!isRuc(wrong) || ruc.endsWith('1'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('country codes', () => {
  it.each(['PE', 'DE', 'CO', 'ET'])('%s is a country', (code) =>
    expect(isCountry(code)).toBe(true),
  );
  it.each(['pe', 'EU', 'ZZ', 'QQ', 'PER', ''])('"%s" is none', (code) =>
    expect(isCountry(code)).toBe(false),
  );
});

import fc from 'fast-check';
import type { ProducerPlace } from '../../parties/parties.public';
import { countMembers, SMALLEST_GROUP } from './members';

const NAMES: Readonly<Record<string, string>> = { '060801': 'Jaen', '060902': 'Chirinos' };

/** So many members in each district. */
function places(counts: Readonly<Record<string, number>>): ProducerPlace[] {
  return Object.entries(counts).flatMap(([ubigeo, count]) =>
    Array.from({ length: count }, (_, index) => ({
      producerId: `${ubigeo}-${index}`,
      organisationId: 'cooperative',
      code: `S-${index}`,
      ubigeo,
      district: {
        district: NAMES[ubigeo] ?? ubigeo,
        province: 'Jaen',
        department: 'Cajamarca',
      },
    })),
  );
}

describe('countMembers', () => {
  it('names districts from five members on, the largest first', () => {
    expect(countMembers(places({ '060801': 7, '060902': 9 }))).toEqual({
      total: 16,
      districts: [
        { district: 'Chirinos', province: 'Jaen', members: 9 },
        { district: 'Jaen', province: 'Jaen', members: 7 },
      ],
      unnamedDistricts: 0,
    });
  });

  it('names no small district, and none whose size would give the small one away', () => {
    expect(countMembers(places({ '060801': 7, '060902': 9, '060803': 2 }))).toEqual({
      total: 18,
      districts: [{ district: 'Chirinos', province: 'Jaen', members: 9 }],
      unnamedDistricts: 2,
    });
  });

  it('says no total below five', () => {
    expect(countMembers(places({ '060801': 4 }))).toEqual({
      total: null,
      districts: [],
      unnamedDistricts: 1,
    });
  });

  it('never lets a group below five be worked out', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(counts, (sizes) => {
        const entries = sizes.map((size, index) => [`0608${String(index + 10)}`, size] as const);
        const said = countMembers(places(Object.fromEntries(entries)));
        if (said.total === null) expect(said.districts).toEqual([]);
        for (const one of said.districts)
          expect(one.members).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        const named = said.districts.reduce((sum, one) => sum + one.members, 0);
        const rest = (said.total ?? 0) - named;
        if (said.unnamedDistricts === 1 && said.total !== null) {
          expect(rest).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        }
      }),
    );
  });
});

import { day } from '../../kernel/day';
import { grams } from '../../kernel/grams';
import { share } from '../../kernel/share';
import {
  type Concerned,
  contactsCsv,
  contactsOf,
  gramsText,
  type KeptLot,
} from './recall-contacts';

function kept(change: Partial<KeptLot>): KeptLot {
  return {
    lotId: 'l',
    ownerId: 'shop',
    code: 'R-2026-0001',
    form: 'packed',
    gtin: '04006381333931',
    batch: 'B1',
    gotOn: day('2026-10-02'),
    fromOwnerId: 'roaster',
    onWayTo: [],
    netG: grams(10_000n),
    inStockG: grams(9_000n),
    onWayG: grams(0n),
    share: share(1n, 3n),
    containedMg: 3_333_333n,
    presentMg: 3_000_000n,
    missingMg: 0n,
    ...change,
  };
}
const who = (id: string, name: string, country = 'DE'): Concerned => ({
  id,
  kind: 'retailer',
  name,
  place: 'Berlin',
  country,
});

describe('the contact list', () => {
  it('names everybody who has some or is about to get some, but not the one who recalls', () => {
    const lots = [kept({}), kept({ ownerId: 'roaster', onWayTo: ['coop'], code: 'R-2' })];
    const everybody = [
      who('shop', 'Weltladen'),
      who('coop', 'Aroma', 'PE'),
      who('roaster', 'Rösterei'),
      who('far', 'Elsewhere', 'FR'),
    ];
    const contacts = contactsOf(lots, everybody, 'roaster');
    expect(contacts.map((one) => [one.organisation.name, one.language])).toEqual([
      ['Aroma', 'es'],
      ['Weltladen', 'de'],
    ]);
    expect(contacts[0]?.onWay.map((lot) => lot.code)).toEqual(['R-2']);
    expect(contacts[1]?.presentMg).toBe(3_000_000n);
  });

  it('has one line a lot', () => {
    const csv = contactsCsv(contactsOf([kept({})], [who('shop', 'Weltladen, "Ost"')], 'roaster'));
    expect(csv.split('\r\n')[1]).toBe(
      '"Weltladen, ""Ost""",retailer,Berlin,DE,de,R-2026-0001,packed,04006381333931,B1,2026-10-02,' +
        'has,10.000,9.000,0.000,33.333333,3333.333',
    );
  });

  it.each(['=1+1', '+49', '-1', '@sum', ' =1', '\t=1', '＝1', '|calc'])(
    'gives the spreadsheet no formula: %s',
    (name) => {
      const csv = contactsCsv(contactsOf([kept({})], [who('shop', name)], 'roaster'));
      expect(csv.split('\r\n')[1]?.startsWith(`'${name}`)).toBe(true);
    },
  );

  it('writes grams with all milligrams', () => {
    expect([gramsText(0n), gramsText(1n), gramsText(12_345_678n)]).toEqual([
      '0.000',
      '0.001',
      '12345.678',
    ]);
  });
});

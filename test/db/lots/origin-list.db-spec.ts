import { addShares, NOTHING, type Share, share } from '../../../src/kernel/share';
import { LotOriginQuery } from '../../../src/traceability/queries/lot-origin.query';
import { House } from '../../support/builders';

function shareOf(text: string): Share {
  const [part = 0n, whole = 1n] = text.split('/').map(BigInt);
  return share(part, whole);
}

describe('the lists of origins', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });

  afterAll(() => house.close());

  it('say what the grouped origin says, member by member and delivery by delivery', async () => {
    const owner = await house.organisation('cooperative');
    const [first, second] = [await house.member(owner), await house.member(owner)];
    const lots = [
      await house.deliver(owner, first, '40.000'),
      await house.deliver(owner, first, '20.000'),
      await house.deliver(owner, second, '30.000'),
    ];
    const [a = '', b = '', c = ''] = lots;
    const blend = async (...inputs: (readonly [string, string])[]): Promise<string> => {
      const sum = inputs.reduce((total, [, kg]) => total + Number(kg), 0);
      const outputs = [`${String(sum)}.000`];
      return (await house.transform(owner, { kind: 'blend', inputs, outputs }))[0] ?? '';
    };
    // The first member's coffee comes through two day lots, and one delivery through both.
    const one = await blend([a, '30.000'], [c, '30.000']);
    const other = await blend([a, '10.000'], [b, '20.000']);
    const both = await blend([one, '45.000'], [other, '30.000']);
    const [lot] = await house.system('select mix_id from lot where id = $1', [both]);
    const mixId = String(lot?.['mix_id']);
    const queries = house.get(LotOriginQuery);
    const [grouped, members, deliveries] = await house.network(
      async (tx) =>
        [
          await queries.of(tx, mixId),
          await queries.members(tx, mixId),
          await queries.deliveries(tx, mixId),
        ] as const,
    );
    expect(new Map(members.map(({ row, share: text }) => [row.holder_id, shareOf(text)]))).toEqual(
      new Map(grouped.producers.map((group) => [group.key, group.share])),
    );
    expect(new Map(deliveries.map(({ row, share: text }) => [row.lot_id, shareOf(text)]))).toEqual(
      new Map(grouped.parts.map((part) => [part.lotId, part.share])),
    );
    expect(members).toHaveLength(2);
    expect(deliveries.map(({ row }) => row.lot_id)).toEqual(lots);
    // 22.5 of 75 kg from each half of the first day lot, 10 and 20 from the second.
    expect(deliveries.map(({ percent }) => percent)).toEqual(['43.3333', '26.6667', '30.0000']);
    expect(deliveries.map(({ share: text }) => shareOf(text)).reduce(addShares, NOTHING)).toEqual({
      part: 1n,
      whole: 1n,
    });
  });
});

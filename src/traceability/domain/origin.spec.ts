import fc from 'fast-check';
import { addShares, NOTHING, type Share, share, WHOLE } from '../../kernel/share';
import { groupOrigin, type OriginPart, sumBy, total } from './origin';

function member(lotId: string, of: Share, producerId: string, plotId: string): OriginPart {
  return {
    kind: 'member',
    lotId,
    share: of,
    cooperativeId: producerId.startsWith('a') ? 'coop-a' : 'coop-b',
    producerId,
    plotId,
    deliveredOn: '2026-07-14',
    organic: 'organic',
  };
}

function bought(lotId: string, of: Share, supplierId: string, country: string): OriginPart {
  const receivedOn = '2026-09-01';
  return { kind: 'outside', lotId, share: of, buyerId: 'roaster', supplierId, country, receivedOn };
}

describe('the origin of a lot', () => {
  it('adds up per member, plot and cooperative and shows bought coffee as what it is', () => {
    const origin = groupOrigin([
      member('d1', share(1n, 10n), 'a1', 'plot-1'),
      member('d2', share(2n, 10n), 'a1', 'plot-2'),
      member('d3', share(3n, 10n), 'b1', 'plot-3'),
      bought('x1', share(4n, 10n), 'trader', 'HN'),
    ]);
    expect(origin.producers).toEqual([
      { key: 'a1', share: share(3n, 10n) },
      { key: 'b1', share: share(3n, 10n) },
    ]);
    expect(origin.plots.map((one) => one.key)).toEqual(['plot-3', 'plot-2', 'plot-1']);
    expect(origin.cooperatives).toEqual([
      { key: 'coop-a', share: share(3n, 10n) },
      { key: 'coop-b', share: share(3n, 10n) },
    ]);
    expect(origin.outside).toEqual([{ key: 'trader', country: 'HN', share: share(2n, 5n) }]);
    expect([origin.tracedToPlot, origin.notTraced]).toEqual([share(3n, 5n), share(2n, 5n)]);
  });

  it('keeps the countries of one supplier apart', () => {
    const { outside } = groupOrigin([
      bought('x1', share(1n, 2n), 'trader', 'HN'),
      bought('x2', share(1n, 4n), 'trader', 'ET'),
      bought('x3', share(1n, 4n), 'trader', 'ET'),
    ]);
    expect(outside).toEqual([
      { key: 'trader', country: 'ET', share: share(1n, 2n) },
      { key: 'trader', country: 'HN', share: share(1n, 2n) },
    ]);
  });

  it('keeps a member who fell to nothing', () => {
    const { producers } = groupOrigin([
      member('d1', NOTHING, 'a1', 'plot-1'),
      member('d2', WHOLE, 'b1', 'plot-2'),
    ]);
    expect(producers).toEqual([
      { key: 'b1', share: WHOLE },
      { key: 'a1', share: NOTHING },
    ]);
  });

  it('divides the whole into traced and not traced, whatever the masses', () => {
    const mass = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const origins = fc.array(fc.tuple(mass, fc.nat(5), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
    });
    const property = fc.property(origins, (some) => {
      const whole = some.reduce((all, [one]) => all + one, 0n);
      fc.pre(whole > 0n);
      const parts = some.map(([one, who, own], at) =>
        own
          ? member(`d${at}`, share(one, whole), `a${who}`, `plot-${who}`)
          : bought(`x${at}`, share(one, whole), `s${who}`, 'HN'),
      );
      const origin = groupOrigin(parts);
      expect(addShares(origin.tracedToPlot, origin.notTraced)).toEqual(WHOLE);
      for (const list of [origin.cooperatives, origin.producers, origin.plots]) {
        expect(total(list)).toEqual(origin.tracedToPlot);
      }
      expect(total(origin.outside)).toEqual(origin.notTraced);
    });
    fc.assert(property);
  });

  it('reads alike, in whatever order the parts come', () => {
    const parts = [1n, 2n, 2n, 3n, 2n].map((one, at) =>
      member(`d${at}`, share(one, 10n), `a${at}`, 'p'),
    );
    const forward = sumBy(parts, (part) => part.lotId);
    expect(sumBy([...parts].reverse(), (part) => part.lotId)).toEqual(forward);
    expect(forward.map((one) => one.key)).toEqual(['d3', 'd1', 'd2', 'd4', 'd0']);
  });
});

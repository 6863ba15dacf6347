import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { market, newestLine, question, table } from '../../../test/golden/statements/questions';
import { rulesFor } from './price-rules';
import { certainLine, premiumDueUsd, stateContract } from './statement';

describe('which row of the price table holds', () => {
  const ids = (scheme: 'fairtrade' | 'spp', on: string) =>
    rulesFor(table, scheme, day(on)).map((rule) => rule.id);

  it('is the one of the day of signature', () => {
    expect(ids('fairtrade', '2023-07-31')).toEqual(['fairtrade-2011-04-01']);
    expect(ids('fairtrade', '2023-08-01')).toEqual(['fairtrade-2023-08-01']);
    expect(ids('fairtrade', '2026-11-30')).toEqual(['fairtrade-2023-08-01']);
  });

  it('stays open while the newest row is unconfirmed or has no known start', () => {
    expect(ids('fairtrade', '2026-12-01')).toEqual([
      'fairtrade-2023-08-01',
      'fairtrade-2026-12-01',
    ]);
    expect(ids('spp', '2025-03-01')).toEqual(['spp-220', 'spp-252']);
  });

  it('is none before the first row', () => {
    const statement = stateContract(table, question({ signedOn: day('2008-05-31') }));
    expect(statement).toMatchObject({ status: 'refused', code: 'price.no-row' });
  });

  it('fixed after the change, signed before it: 140, not 180', () => {
    const line = newestLine({
      signedOn: day('2023-07-01'),
      organic: false,
      priceType: 'to-be-fixed',
      ...market('120'),
    });
    expect(line.priceUscPerLb.toFixed()).toBe('140');
  });
});

describe('the statement of a contract', () => {
  it('is final on shipped mass, a known market and a confirmed row', () => {
    const statement = stateContract(table, question());
    expect(statement.status).toBe('final');
    expect(premiumDueUsd(statement)?.toFixed(2)).toBe('8366.54');
  });

  it('a price to be fixed is provisional at the floor, then E3 by the same row', () => {
    const open = { signedOn: day('2026-11-15'), priceType: 'to-be-fixed' as const };
    const before = stateContract(
      table,
      question({ ...open, market: null, differential: decimal('15') }),
    );
    expect(before).toMatchObject({ status: 'provisional', reasons: ['price-not-fixed'] });
    const floor = certainLine(before);
    expect(floor?.priceUscPerLb.toFixed()).toBe('220');
    expect(floor?.allInUscPerLb.toFixed()).toBe('240');
    expect(premiumDueUsd(before)?.toFixed(2)).toBe('8366.54');
    const after = stateContract(table, question({ ...open, ...market('320', '15') }));
    expect(after.status).toBe('final');
    expect(certainLine(after)?.contractValueUsd.toFixed(2)).toBe('156872.68');
    expect(certainLine(after)?.ruleId).toBe('fairtrade-2023-08-01');
  });

  it('shows both rows while the new one is unconfirmed, and names the unknown cell', () => {
    const statement = stateContract(table, question({ signedOn: day('2026-12-01') }));
    expect(statement).toMatchObject({
      status: 'provisional',
      reasons: ['rule-unconfirmed'],
      candidates: [
        { kind: 'priced', rule: { id: 'fairtrade-2023-08-01' } },
        {
          kind: 'refused',
          code: 'price.cell-unknown',
          facts: { rule: 'fairtrade-2026-12-01', cell: 'organic-differential' },
        },
      ],
    });
    expect(premiumDueUsd(statement)).toBeNull();
    expect(certainLine(statement)).toBeNull();
  });

  it('is refused by name where the only row does not know the price', () => {
    const robusta = question({ form: 'robusta-washed', signedOn: day('2009-01-01') });
    expect(stateContract(table, robusta)).toMatchObject({
      status: 'refused',
      code: 'price.cell-unknown',
      facts: { cell: 'robusta-washed' },
    });
    expect(stateContract(table, question({ scheme: 'spp', organic: false }))).toMatchObject({
      status: 'refused',
      code: 'price.spp-is-organic',
    });
  });

  it('is provisional and owes no premium before the coffee is shipped', () => {
    const statement = stateContract(table, question({ massBasis: 'contracted' }));
    expect(statement).toMatchObject({ status: 'provisional', reasons: ['not-shipped'] });
    expect(premiumDueUsd(statement)).toBeNull();
  });

  it('shows both SPP prices, because the day of the change is not known', () => {
    const statement = stateContract(table, question({ scheme: 'spp', market: null }));
    if (statement.status !== 'provisional') throw new Error(statement.status);
    const values = statement.candidates.map((one) =>
      one.kind === 'priced' ? one.line.contractValueUsd.toFixed(2) : one.code,
    );
    expect(values).toEqual(['92031.97', '105418.44']);
  });
});

import { ReferenceFile } from './reference-file';

const row = (members: string): string => `rates:
  - id: 'a'
    valid_from: '2024-01-01'
    source: 'a printed table'
    retrieved_on: '2024-02-01'
    status: confirmed
${members}`;

const read = (text: string) => {
  const file = new ReferenceFile('rates.yaml', text);
  const rates = file.section('rates', (one) => ({
    rate: one.decimal('rate'),
    cap: one.decimalOrNull('cap'),
  }));
  file.finish();
  return rates;
};

describe('a file of dated reference rows', () => {
  it('gives exact numerals, with an unknown cell as null', () => {
    const [first] = read(row("    rate: '0.45359237'\n    cap: null\n"));
    expect(first?.rate.toFixed()).toBe('0.45359237');
    expect(first?.cap).toBeNull();
    expect(first?.validFrom).toBe('2024-01-01');
    expect(first?.status).toBe('confirmed');
  });

  it.each([
    ['an unquoted number', row('    rate: 0.1\n    cap: null\n'), 'rate must be a quoted decimal'],
    ['a missing member', row("    rate: '1'\n"), 'cap is missing'],
    [
      'a misspelt member',
      row("    rate: '1'\n    cap: null\n    cpa: '2'\n"),
      'cpa is not a member',
    ],
    ['no list', 'rates: {}\n', 'section rates must be a list'],
    [
      'an extra section',
      `${row("    rate: '1'\n    cap: null\n")}more: []\n`,
      'unknown section more',
    ],
    [
      'a day that does not exist',
      row("    rate: '1'\n    cap: null\n").replace('02-01', '02-30'),
      'retrieved_on must be a quoted calendar day',
    ],
    [
      'a confirmed row without a start',
      row("    rate: '1'\n    cap: null\n").replace("'2024-01-01'", 'null'),
      'valid_from may be null',
    ],
    [
      'no source',
      row("    rate: '1'\n    cap: null\n").replace("'a printed table'", "''"),
      'source must be a text',
    ],
    [
      'an unknown status',
      row("    rate: '1'\n    cap: null\n").replace('confirmed', 'likely'),
      'status must be one of confirmed, unconfirmed',
    ],
    ['the same member twice', row("    rate: '1'\n    rate: '2'\n    cap: null\n"), 'unique'],
  ])('ends the start on %s', (_, text, complaint) => {
    expect(() => read(text)).toThrow(complaint);
  });

  it('refuses an id that occurs twice', () => {
    const one = row("    rate: '1'\n    cap: null\n");
    expect(() => read(`${one}${one.replace('rates:\n', '')}`)).toThrow('id repeats a');
  });
});

import { argumentsOf, findTextFaults } from './checks/texts';
import { invented, readTree, withoutSpecs } from './sources';

describe('texts', () => {
  it('say every refusal in German, Spanish and English', () => {
    expect(findTextFaults(withoutSpecs(readTree(['src'])))).toEqual([]);
  });
});

describe('this check', () => {
  const complete = `
    const t = defineTexts({
      'lot.not-enough-mass': {
        de: 'Es sind nur {availableKg} kg da.',
        es: 'Solo hay {availableKg} kg.',
        en: 'Only {availableKg} kg are left.',
      },
      'lot.unknown': { de: 'Unbekannt.', es: 'Desconocido.', en: 'Unknown' + '.' },
    });`;
  const right = `
    refuse('lot.not-enough-mass', { availableKg, askedKg });
    refuseUnknown('lot', id);
    throw new Refusal('conflict', late ? 'lot.unknown' : 'lot.unknown');`;
  const faults = (texts: string, code: string) =>
    findTextFaults(invented({ 'src/lots/lots.texts.ts': texts, 'src/lots/lot.ts': code }));

  it('finds nothing where every code is said', () => {
    expect(faults(complete, right)).toEqual([]);
  });

  it.each([
    ['a code without texts', "refuse('lot.on-hold', {});", '"lot.on-hold" has no texts'],
    ['another kind', "new Refusal('conflict', 'lot.late');", '"lot.late" has no texts'],
    ['an unknown thing', "refuseUnknown('bag', id);", '"bag.unknown" has no texts'],
    ['a choice of codes', "refuse(a ? 'lot.unknown' : 'lot.x');", '"lot.x" has no texts'],
    ['a hidden code', 'refuse(code);', 'cannot be read'],
    [
      'a code that a function returns',
      "refuse(codeOf(a)); function codeOf(a) { return a ? 'lot.unknown' : 'lot.gone'; }",
      '"lot.gone" has no texts',
    ],
    [
      'a fact that the text needs',
      "refuse('lot.not-enough-mass', { askedKg });",
      'said with availableKg',
    ],
  ])('notices %s', (_, code, message) => {
    expect(faults(complete, code)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ["defineTexts({ 'a.b': { de: 'x', en: 'x' } });", 'lacks es'],
    ["defineTexts({ 'a.b': { de: 'x', es: '  ', en: 'x' } });", 'lacks es'],
    ["defineTexts({ 'a.b': { de: '{a}', es: '{b}', en: '{a}' } });", 'different arguments'],
    ["defineTexts({ 'a.b': { de: '{a', es: '{a}', en: '{a}' } });", 'no ICU message'],
    ["const all = { 'a.b': { de: 'x' } }; defineTexts(all);", 'lacks es, en'],
    ["const part = { 'a.b': { de: 'x' } }; defineTexts({ ...part });", 'lacks es, en'],
  ])('notices a bad definition: %s', (texts, message) => {
    expect(faults(texts, '')).toEqual([expect.stringContaining(message)]);
  });

  it('follows texts into another file', () => {
    const files = {
      'src/lots/lots.texts.ts':
        "import { pages } from './pages.texts';\ndefineTexts({ ...pages, 'lot.unknown': pages });",
      'src/lots/pages.texts.ts': "export const pages = { 'lot.page': { de: 'x', es: 'x' } };",
    };
    expect(findTextFaults(invented(files))).toEqual([
      expect.stringContaining('"lot.page" lacks en'),
      expect.stringContaining('"lot.unknown" lacks de, es, en'),
    ]);
  });

  it('reads arguments inside plurals and choices', () => {
    expect([
      ...argumentsOf('{n, plural, one {# lot of {who}} other {# lots}} {s, select, other {{x}}}'),
    ]).toEqual(['n', 'who', 's', 'x']);
  });
});

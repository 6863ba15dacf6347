import fc from 'fast-check';
import { CLAIM_RULES } from '../claims-guard';
import { type ClaimRules, findClaims } from './claims';

const claimsIn = (text: string, rules: ClaimRules = CLAIM_RULES): string[] =>
  findClaims([{ place: 'goal-13', language: 'de', text }], rules).map((one) => one.claim);

describe('the claims guard', () => {
  it.each([
    ['climate-neutral', 'Unser Kaffee ist klimaneutral.'],
    ['climate-neutral', 'Ein klimaneutraler Kaffee'],
    ['climate-neutral', 'CO2-neutral geröstet'],
    ['climate-neutral', 'café Carbono  Neutro'],
    ['sustainable', 'ein nachhaltiger Kaffee'],
    ['sustainable', 'un café sostenible'],
    ['deforestation-free', 'libre de\ndeforestación'],
    ['child-labour-free', 'frei von Kinderarbeit'],
    ['living-income', 'ein existenzsicherndes Einkommen'],
    ['avoided-emissions', 'the bag saves CO2'],
    ['lifts-out-of-poverty', 'verbessert das Leben der Familien'],
  ])('finds %s in "%s"', (claim, text) => {
    expect(claimsIn(text)).toEqual([claim]);
  });

  it.each([
    'Ziele für nachhaltige Entwicklung',
    '11 Nachhaltige Städte und Gemeinden',
    '12 Nachhaltiger Konsum und nachhaltige Produktion',
    'Kommunale Nachhaltigkeitsstrategie',
    '11 Ciudades y comunidades sostenibles',
    'Kaffeeerlös im Verhältnis zum existenzsichernden Einkommen',
    'insostenible',
    'geprüft, aufgezeichnet, bezahlt, zertifiziert',
  ])('lets "%s" pass', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });

  it('says where the words stand and what is around them', () => {
    const [finding] = findClaims(
      [{ place: 'work-plan', language: 'es', text: 'Feria del café sostenible en la plaza' }],
      CLAIM_RULES,
    );
    expect(finding).toEqual({
      place: 'work-plan',
      language: 'es',
      claim: 'sustainable',
      excerpt: 'Feria del café sostenible en la plaza',
    });
  });

  it('does not let an allowed phrase hide a claim beside it', () => {
    expect(claimsIn('nachhaltige Entwicklung durch nachhaltigen Kaffee')).toEqual(['sustainable']);
  });

  it('finds each form as a word of its own wherever it stands', () => {
    const forms = CLAIM_RULES.forbidden.flatMap((rule) =>
      rule.forms.map((form) => ({ id: rule.id, form: form.replace('*', 'e') })),
    );
    const filler = fc.constantFrom('', 'Im Jahr 2026 ', '„', '(', 'la bolsa: ');
    fc.assert(
      fc.property(fc.constantFrom(...forms), filler, ({ id, form }, before) => {
        expect(claimsIn(`${before}${form}.`)).toContain(id);
        expect(claimsIn(`x${form.replaceAll(' ', '')}x`)).toEqual([]);
      }),
    );
  });
});

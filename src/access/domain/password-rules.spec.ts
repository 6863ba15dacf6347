import { Refusal } from '../../kernel/refusal';
import { asTyped, checkPassword } from './password-rules';

function codeOf(password: string, own: readonly string[] = ['rosa.huaman', 'Rosa Huamán']): string {
  try {
    checkPassword(password, own);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('password rules', () => {
  it('ask for 12 to 128 signs, counted as people see them', () => {
    expect(codeOf('kupfer+Nebe')).toBe('access.password-too-short');
    expect(codeOf('kupfer+Nebel')).toBe('taken');
    expect(codeOf('ñandú-océano')).toBe('taken');
    expect(codeOf('🌱🐎🛶🎈🧭🪁')).toBe('access.password-too-short');
    expect(codeOf('kupfer Nebel '.repeat(9) + 'endlich 123')).toBe('taken');
    expect(codeOf('kupfer Nebel '.repeat(10))).toBe('access.password-too-long');
  });

  it.each([
    'Bohne-Cajamarca-2026',
    'TreptowKöpenick1',
    'treptow-koepenick',
    'Kaffeebohne2026!',
    'c4f3_c4f3_c4f3',
    'café de Jaén 2026',
    'Passwort123456',
    'P@ssw0rd!2026',
    'contraseña1234',
    'contrasena2025!',
    'qwertyuiop123',
    'qwertzuiop!!',
    '123456789012',
    '1234567890123456',
    '987654321987',
    'abcdefghijklm',
    'aaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'administrator1',
    'Sommer2026!!!',
    'Weltladen-2026',
    'iloveyou2026!',
    '            ',
    '2024 2025 2026',
  ])('refuse the guessable %s', (password) => {
    expect(codeOf(password)).toBe('access.password-guessable');
  });

  it('refuse the own log-in and name', () => {
    expect(codeOf('rosa-huaman-77')).toBe('access.password-guessable');
    expect(codeOf('HuamánRosa!99')).toBe('access.password-guessable');
    expect(codeOf('rosa-huaman-77', ['k.brandt', 'Karin Brandt'])).toBe('taken');
  });

  it.each([
    'mi abuela tostaba café en olla de barro',
    'drei Enten auf der Spree',
    'correct horse battery staple',
    'xK9vQ2mWz7Lp',
    'bruja lunes tijera mango',
    '8fj2-qk47-vz19',
  ])('take the long or random %s without asking for kinds of signs', (password) => {
    expect(codeOf(password)).toBe('taken');
  });

  it('see the same password however a keyboard composes it', () => {
    expect(asTyped('n\u0303andu\u0301')).toBe('ñandú');
    expect(asTyped('  drei Enten ')).toBe('  drei Enten ');
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT_FACES } from './assets';
import { PALETTE } from './drawing/palette';
import { minify, STYLE_CSP_HASH, STYLESHEET } from './stylesheet';

const SOURCE = readFileSync(join(__dirname, 'style.css'), 'utf8');

function token(name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(SOURCE)?.[1];
  if (found === undefined) throw new Error(`no colour token ${name}`);
  return found;
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the stylesheet', () => {
  it('computes contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(['ink', 'quiet', 'accent', 'accent-deep', 'sure', 'open'])(
    'lets %s be read on paper and on the tinted sheet (AA text, 4.5)',
    (name) => {
      expect(contrast(token(name), token('paper'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token(name), token('sheet'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('lets the border of a field be seen inside and outside (AA non-text, 3)', () => {
    expect(contrast(token('edge'), token('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(token('edge'), '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('lets the names and the route be read on the land of the map', () => {
    expect(contrast(token('ink'), PALETTE.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('accent'), PALETTE.land)).toBeGreaterThanOrEqual(3);
  });

  it('are the same in the drawings', () => {
    const { land, ...shared } = PALETTE;
    expect(land).toMatch(/^#[0-9a-f]{6}$/);
    for (const [name, colour] of Object.entries(shared)) expect(token(name)).toBe(colour);
  });
});

describe('the stylesheet', () => {
  it('stays under 12 kB, font faces included', () => {
    expect(Buffer.byteLength(STYLESHEET)).toBeLessThan(12_000);
  });

  it('has no gradient, shadow, import or foreign address', () => {
    expect(STYLESHEET).not.toMatch(/gradient|shadow|@import|https?:/);
    expect(FONT_FACES.match(/url\([^)]*\)/g)).toEqual([
      expect.stringMatching(/^url\(\/assets\/typeface-400\.[0-9a-f]{12}\.woff2\)$/),
      expect.stringMatching(/^url\(\/assets\/typeface-600\.[0-9a-f]{12}\.woff2\)$/),
    ]);
  });

  it('cannot close its own element', () => {
    expect(STYLESHEET).not.toContain('</');
  });

  it('is allowed by its hash', () => {
    const digest = createHash('sha256').update(STYLESHEET).digest('base64');
    expect(STYLE_CSP_HASH).toBe(`'sha256-${digest}'`);
  });

  it('keeps its meaning when it is made small', () => {
    const css =
      'a, b > c { /* why */ margin: 0 calc(1px + 2px);\n}\n@media (min-width: 4rem) { d { e: f; } }';
    expect(minify(css)).toBe('a,b>c{margin:0 calc(1px + 2px)}@media (min-width:4rem){d{e:f}}');
  });
});

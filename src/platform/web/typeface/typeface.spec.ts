import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readKerning } from './kerning';
import { readTables, table } from './sfnt';
import { subset } from './subset';
import { makeTypeface, TYPEFACE } from './typeface';
import { packWoff2 } from './woff2';

const FILE = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
const original = readTables(readFileSync(require.resolve(FILE)));

/** Character to glyph number, read from the map that `subset` writes (format 4). */
function glyphOf(cmap: Buffer, code: number): number {
  const map = cmap.subarray(12);
  const segments = map.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const last = map.readUInt16BE(14 + 2 * segment);
    const first = map.readUInt16BE(16 + 2 * (segments + segment));
    const delta = map.readUInt16BE(16 + 2 * (2 * segments + segment));
    if (code >= first && code <= last) return (code + delta) & 0xffff;
  }
  return 0;
}

describe('the typeface', () => {
  const text = Array.from('AVToWñß0123456789').map((letter) => letter.codePointAt(0) ?? 0);
  const small = subset(original, text, TYPEFACE);

  it.each([400, 600] as const)('is a WOFF2 file of at most 20 kB in weight %i', (weight) => {
    const file = makeTypeface(weight);
    expect(file.toString('latin1', 0, 4)).toBe('wOF2');
    expect(file.readUInt32BE(8)).toBe(file.length);
    expect(file.length).toBeLessThan(20_000);
  });

  it('has the same bytes each time, so that its address stays', () => {
    expect(makeTypeface(400).equals(makeTypeface(400))).toBe(true);
  });

  it('holds the asked characters with their own widths and no others', () => {
    const cmap = table(small, 'cmap');
    const widths = Array.from('0123456789').map((digit) =>
      table(small, 'hmtx').readUInt16BE(4 * glyphOf(cmap, digit.codePointAt(0) ?? 0)),
    );
    expect(new Set(widths)).toEqual(new Set([497]));
    for (const code of text) expect(glyphOf(cmap, code)).toBeGreaterThan(0);
    expect(glyphOf(cmap, 'B'.codePointAt(0) ?? 0)).toBe(0);
  });

  it('brings along the parts that letters with accents are made of', () => {
    const glyphs = table(small, 'maxp').readUInt16BE(4);
    expect(glyphs).toBeGreaterThan(text.length + 1);
    expect(table(small, 'loca').length).toBe(4 * (glyphs + 1));
  });

  it('moves A and V together', () => {
    const cmap = table(small, 'cmap');
    const kern = table(small, 'kern');
    const [a, v] = [glyphOf(cmap, 0x41), glyphOf(cmap, 0x56)];
    const pairs = Array.from({ length: kern.readUInt16BE(10) }, (_, index) => ({
      left: kern.readUInt16BE(18 + 6 * index),
      right: kern.readUInt16BE(20 + 6 * index),
      by: kern.readInt16BE(22 + 6 * index),
    }));
    expect(pairs.find(({ left, right }) => left === a && right === v)?.by).toBeLessThan(-10);
    expect(readKerning(original, [])).toEqual([]);
  });

  it('carries a name of its own and keeps copyright and licence', () => {
    const names = table(small, 'name').swap16().toString('utf16le');
    table(small, 'name').swap16();
    expect(names).toContain(TYPEFACE);
    expect(names).toContain('SIL Open Font License');
    expect(names).not.toContain('Source Sans');
  });

  it('packs the tables unchanged, in the order of their tags', () => {
    const file = packWoff2(small);
    const sorted = [...small].sort(([a], [b]) => (a < b ? -1 : 1));
    const body = Buffer.concat(sorted.map(([, bytes]) => bytes));
    const length = file.readUInt32BE(20);
    const starts = [0, 1, 2, 3].map((filled) => file.length - filled - length);
    const unpacked = starts.map((start) => unpack(file.subarray(start, start + length)));
    expect(unpacked.some((bytes) => bytes?.equals(body))).toBe(true);
  });

  it('refuses a file that is no font', () => {
    expect(() => readTables(Buffer.from('no font at all'))).toThrow(RangeError);
  });
});

/** The file is filled up to four bytes, so that the start of its packed part has to be tried. */
function unpack(bytes: Buffer): Buffer | null {
  try {
    return brotliDecompressSync(bytes);
  } catch {
    return null;
  }
}

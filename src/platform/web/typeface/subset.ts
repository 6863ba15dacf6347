import { kernTable, readKerning } from './kerning';
import { padded, type Tables, table, words } from './sfnt';

/**
 * Cuts a TrueType font down to some characters: outlines, widths, kerning and nothing else. The
 * family gets a name of its own, because the licence reserves the original name for the original.
 */
export function subset(tables: Tables, characters: readonly number[], family: string): Tables {
  const mapped = glyphsOf(tables, characters);
  const glyphs = withComponents(tables, [0, ...mapped.map(([, glyph]) => glyph)]);
  const place = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const at = (glyph: number): number => place.get(glyph) ?? 0;
  const { glyf, loca } = outlines(tables, glyphs, at);
  const kerned = mapped.filter(([code]) => isKerned(code)).map(([, glyph]) => glyph);
  const kerns = readKerning(tables, [...new Set(kerned)]);
  return new Map([
    ['OS/2', table(tables, 'OS/2')],
    ['cmap', characterMap(mapped.map(([code, glyph]) => [code, at(glyph)]))],
    ['gasp', table(tables, 'gasp')],
    ['glyf', glyf],
    ['head', patched(table(tables, 'head'), 50, 1)],
    ['hhea', patched(table(tables, 'hhea'), 34, glyphs.length)],
    ['hmtx', words(glyphs.flatMap((glyph) => metrics(tables, glyph)))],
    ['kern', kernTable(kerns.map((k) => ({ left: at(k.left), right: at(k.right), by: k.by })))],
    ['loca', loca],
    ['maxp', patched(table(tables, 'maxp'), 4, glyphs.length)],
    ['name', renamed(table(tables, 'name'), family)],
    ['post', withoutGlyphNames(table(tables, 'post'))],
    ['prep', table(tables, 'prep')],
  ]);
}

/** Western European letters and quotation marks; rarer letters keep their plain distance. */
function isKerned(code: number): boolean {
  return code <= 0xff || (code >= 0x2013 && code <= 0x201e);
}

/** Character and glyph number pairs in the order of the characters; unknown characters drop out. */
function glyphsOf(tables: Tables, characters: readonly number[]): [number, number][] {
  const cmap = table(tables, 'cmap');
  const found: [number, number][] = [];
  const wanted = new Set(characters);
  const map = cmap.subarray(offsetOfFullMap(cmap));
  for (let group = 0; group < map.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const first = map.readUInt32BE(at);
    for (let code = first; code <= map.readUInt32BE(at + 4); code++) {
      if (wanted.has(code)) found.push([code, map.readUInt32BE(at + 8) + code - first]);
    }
  }
  return found.sort(([a], [b]) => a - b);
}

function offsetOfFullMap(cmap: Buffer): number {
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry++) {
    const offset = cmap.readUInt32BE(8 + 8 * entry);
    if (cmap.readUInt16BE(offset) === 12) return offset;
  }
  throw new RangeError('font without a character map of format 12');
}

function outline(tables: Tables, glyph: number): Buffer {
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').readInt16BE(50) === 1;
  const offset = (index: number): number =>
    long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  return table(tables, 'glyf').subarray(offset(glyph), offset(glyph + 1));
}

/** Where in a composite outline the numbers of its component glyphs stand. */
function componentPositions(bytes: Buffer): number[] {
  const positions: number[] = [];
  if (bytes.length === 0 || bytes.readInt16BE(0) >= 0) return positions;
  let at = 10;
  for (;;) {
    const flags = bytes.readUInt16BE(at);
    positions.push(at + 2);
    at += 4 + (flags & 0x0001 ? 4 : 2);
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
    if ((flags & 0x0020) === 0) return positions;
  }
}

function withComponents(tables: Tables, glyphs: readonly number[]): number[] {
  const all = new Set(glyphs);
  for (const glyph of all) {
    const bytes = outline(tables, glyph);
    for (const at of componentPositions(bytes)) all.add(bytes.readUInt16BE(at));
  }
  return [...all];
}

function outlines(
  tables: Tables,
  glyphs: readonly number[],
  at: (glyph: number) => number,
): { glyf: Buffer; loca: Buffer } {
  const parts = glyphs.map((glyph) => {
    const bytes = Buffer.from(outline(tables, glyph));
    for (const position of componentPositions(bytes)) {
      bytes.writeUInt16BE(at(bytes.readUInt16BE(position)), position);
    }
    return padded(bytes);
  });
  const loca = Buffer.alloc(4 * (parts.length + 1));
  let offset = 0;
  parts.forEach((part, index) => {
    offset += part.length;
    loca.writeUInt32BE(offset, 4 * (index + 1));
  });
  return { glyf: Buffer.concat(parts), loca };
}

function metrics(tables: Tables, glyph: number): [number, number] {
  const hmtx = table(tables, 'hmtx');
  const full = table(tables, 'hhea').readUInt16BE(34);
  if (glyph < full) return [hmtx.readUInt16BE(4 * glyph), hmtx.readInt16BE(4 * glyph + 2)];
  return [hmtx.readUInt16BE(4 * (full - 1)), hmtx.readInt16BE(4 * full + 2 * (glyph - full))];
}

/** A `cmap` of format 4: one segment for each run where character and glyph rise together. */
function characterMap(pairs: readonly (readonly [number, number])[]): Buffer {
  const runs: { first: number; last: number; delta: number }[] = [];
  for (const [code, glyph] of pairs) {
    const run = runs.at(-1);
    if (run?.last === code - 1 && run.delta === glyph - code) run.last = code;
    else runs.push({ first: code, last: code, delta: glyph - code });
  }
  runs.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const entry = Math.floor(Math.log2(runs.length));
  const range = 2 * 2 ** entry;
  const body = [
    ...[runs.length * 2, range, entry, runs.length * 2 - range],
    ...[...runs.map((run) => run.last), 0, ...runs.map((run) => run.first)],
    ...[...runs.map((run) => run.delta), ...runs.map(() => 0)],
  ];
  return words([0, 1, 3, 1, 0, 12, 4, 6 + body.length * 2, 0, ...body]);
}

function patched(bytes: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16BE(value, offset);
  return copy;
}

function withoutGlyphNames(post: Buffer): Buffer {
  const head = Buffer.from(post.subarray(0, 32));
  head.writeUInt32BE(0x0003_0000, 0);
  return head;
}

const COPYRIGHT = 0;
const LICENCE = 13;
const LICENCE_ADDRESS = 14;

/** Keeps copyright and licence, and says the new family where the old name stood. */
function renamed(name: Buffer, family: string): Buffer {
  const names = new Map<number, Buffer>();
  const strings = name.readUInt16BE(4);
  for (let entry = 0; entry < name.readUInt16BE(2); entry++) {
    const at = 6 + 12 * entry;
    const id = name.readUInt16BE(at + 6);
    const windows = name.readUInt16BE(at) === 3;
    if (!windows || ![COPYRIGHT, LICENCE, LICENCE_ADDRESS].includes(id)) continue;
    const start = strings + name.readUInt16BE(at + 10);
    names.set(id, name.subarray(start, start + name.readUInt16BE(at + 8)));
  }
  const own = Buffer.from(family, 'utf16le').swap16();
  for (const id of [1, 3, 4, 6]) names.set(id, own);
  const sorted = [...names].sort(([a], [b]) => a - b);
  let offset = 0;
  const records = sorted.flatMap(([id, bytes]) => {
    const record = [3, 1, 0x0409, id, bytes.length, offset];
    offset += bytes.length;
    return record;
  });
  const head = words([0, sorted.length, 6 + records.length * 2, ...records]);
  return Buffer.concat([head, ...sorted.map(([, bytes]) => bytes)]);
}

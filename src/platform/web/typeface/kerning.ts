import { type Tables, table, words } from './sfnt';

/** A pair of glyph numbers and the change of their distance in font units. */
export interface Kern {
  readonly left: number;
  readonly right: number;
  readonly by: number;
}

const PAIR_ADJUSTMENT = 2;
const EXTENSION = 9;
const ADVANCE_ONLY = 4;

/** Smaller changes (in thousandths of the type size) are not seen, but cost a kilobyte. */
const LEAST_CHANGE = 8;
const GREATEST_TABLE = 0xffff;

/**
 * Reads the pair kerning of a GPOS table for some glyphs (OpenType, "Pair adjustment positioning",
 * formats 1 and 2). Only plain changes of the advance are read: the rest of GPOS sets marks and
 * scripts that the pages do not use.
 */
export function readKerning(tables: Tables, glyphs: readonly number[]): Kern[] {
  const gpos = table(tables, 'GPOS');
  const wanted = new Set(glyphs);
  const kerns = new Map<string, Kern>();
  for (const subtable of pairSubtables(gpos)) {
    const lefts = covered(subtable.subarray(subtable.readUInt16BE(2)), wanted);
    const pairs = subtable.readUInt16BE(0) === 1 ? listedPairs : classPairs;
    for (const kern of pairs(subtable, lefts, wanted)) {
      const key = `${kern.left} ${kern.right}`;
      if (!kerns.has(key)) kerns.set(key, kern);
    }
  }
  return [...kerns.values()].filter((kern) => Math.abs(kern.by) >= LEAST_CHANGE);
}

/**
 * A `kern` table, format 0: what browsers read where a font has no GPOS.
 * @throws RangeError when the pairs do not fit into one table
 */
export function kernTable(kerns: readonly Kern[]): Buffer {
  const sorted = [...kerns].sort((a, b) => a.left - b.left || a.right - b.right);
  const entry = Math.floor(Math.log2(Math.max(1, sorted.length)));
  const range = 6 * 2 ** entry;
  const length = 14 + 6 * sorted.length;
  if (length > GREATEST_TABLE) throw new RangeError(`too many kerning pairs: ${sorted.length}`);
  const head = [0, 1, 0, length, 1, sorted.length, range, entry, 6 * sorted.length - range];
  return words([...head, ...sorted.flatMap((kern) => [kern.left, kern.right, kern.by])]);
}

function pairSubtables(gpos: Buffer): Buffer[] {
  const lookups = gpos.subarray(gpos.readUInt16BE(8));
  const found: Buffer[] = [];
  for (let index = 0; index < lookups.readUInt16BE(0); index++) {
    const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * index));
    for (let sub = 0; sub < lookup.readUInt16BE(4); sub++) {
      let subtable = lookup.subarray(lookup.readUInt16BE(6 + 2 * sub));
      let type = lookup.readUInt16BE(0);
      if (type === EXTENSION) {
        type = subtable.readUInt16BE(2);
        subtable = subtable.subarray(subtable.readUInt32BE(4));
      }
      const plain = type === PAIR_ADJUSTMENT && subtable.readUInt16BE(4) === ADVANCE_ONLY;
      if (plain && subtable.readUInt16BE(6) === 0) found.push(subtable);
    }
  }
  return found;
}

interface Covered {
  readonly glyph: number;
  readonly index: number;
}

function covered(coverage: Buffer, wanted: ReadonlySet<number>): Covered[] {
  const found: Covered[] = [];
  const ranges = coverage.readUInt16BE(0) === 2;
  for (let entry = 0; entry < coverage.readUInt16BE(2); entry++) {
    const at = 4 + (ranges ? 6 : 2) * entry;
    const first = coverage.readUInt16BE(at);
    const last = ranges ? coverage.readUInt16BE(at + 2) : first;
    const start = ranges ? coverage.readUInt16BE(at + 4) : entry;
    for (let glyph = first; glyph <= last; glyph++) {
      if (wanted.has(glyph)) found.push({ glyph, index: start + glyph - first });
    }
  }
  return found;
}

type Pairs = (subtable: Buffer, lefts: readonly Covered[], wanted: ReadonlySet<number>) => Kern[];

const listedPairs: Pairs = (subtable, lefts, wanted) => {
  const kerns: Kern[] = [];
  for (const left of lefts) {
    const set = subtable.subarray(subtable.readUInt16BE(10 + 2 * left.index));
    for (let entry = 0; entry < set.readUInt16BE(0); entry++) {
      const right = set.readUInt16BE(2 + 4 * entry);
      if (!wanted.has(right)) continue;
      kerns.push({ left: left.glyph, right, by: set.readInt16BE(4 + 4 * entry) });
    }
  }
  return kerns;
};

const classPairs: Pairs = (subtable, lefts, wanted) => {
  const firstClasses = subtable.subarray(subtable.readUInt16BE(8));
  const secondClasses = subtable.subarray(subtable.readUInt16BE(10));
  const columns = subtable.readUInt16BE(14);
  const rights = [...wanted].map((glyph) => ({ glyph, column: classOf(secondClasses, glyph) }));
  return lefts.flatMap((left) => {
    const row = classOf(firstClasses, left.glyph) * columns;
    return rights.map(({ glyph, column }) => {
      const by = subtable.readInt16BE(16 + 2 * (row + column));
      return { left: left.glyph, right: glyph, by };
    });
  });
};

/** The glyph's class in a class definition table; 0 where it is not named. */
function classOf(definition: Buffer, glyph: number): number {
  if (definition.readUInt16BE(0) === 1) {
    const offset = glyph - definition.readUInt16BE(2);
    const named = offset >= 0 && offset < definition.readUInt16BE(4);
    return named ? definition.readUInt16BE(6 + 2 * offset) : 0;
  }
  for (let entry = 0; entry < definition.readUInt16BE(2); entry++) {
    const at = 4 + 6 * entry;
    const inside = glyph >= definition.readUInt16BE(at) && glyph <= definition.readUInt16BE(at + 2);
    if (inside) return definition.readUInt16BE(at + 4);
  }
  return 0;
}

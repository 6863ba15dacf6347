/** The tables of a TrueType file by tag ("glyf", "cmap", ...). */
export type Tables = ReadonlyMap<string, Buffer>;

/** @throws RangeError when the bytes are no TrueType file or a table is missing */
export function readTables(font: Buffer): Tables {
  if (font.readUInt32BE(0) !== 0x0001_0000) throw new RangeError('not a TrueType file');
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    const end = start + font.readUInt32BE(entry + 12);
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(start, end));
  }
  return tables;
}

/** @throws RangeError when the font has no such table */
export function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new RangeError(`font without a ${tag} table`);
  return found;
}

/** Big-endian 16-bit numbers, signed or not, as bytes. */
export function words(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, index) => bytes.writeUInt16BE(number & 0xffff, index * 2));
  return bytes;
}

/** Fills up with zeros to a multiple of four bytes, as the format wants it. */
export function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)]);
}

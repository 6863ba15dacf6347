import { brotliCompressSync, constants } from 'node:zlib';
import { padded, type Tables } from './sfnt';

/** The tags that WOFF2 writes as a number; any other tag is spelled out (W3C WOFF2, 5.2). */
const KNOWN_TAGS = [
  ...['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf'],
  ...['loca', 'prep', 'CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern'],
];
/** "Not transformed" is 3 for these two tables and 0 for all others. */
const TRANSFORMABLE = ['glyf', 'loca'];
const SPELLED_OUT = 63;

/** Packs font tables as a WOFF2 file, without the optional outline transformation. */
export function packWoff2(tables: Tables): Buffer {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.concat(entries.map(([tag, bytes]) => directoryEntry(tag, bytes.length)));
  const body = Buffer.concat(entries.map(([, bytes]) => bytes));
  const packed = brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  const header = Buffer.alloc(48);
  const file = padded(Buffer.concat([header, directory, packed]));
  const unpackedSize = entries.reduce(
    (size, [, bytes]) => size + padded(bytes).length,
    12 + 16 * entries.length,
  );
  file.write('wOF2', 0, 'latin1');
  file.writeUInt32BE(0x0001_0000, 4);
  file.writeUInt32BE(file.length, 8);
  file.writeUInt16BE(entries.length, 12);
  file.writeUInt32BE(unpackedSize, 16);
  file.writeUInt32BE(packed.length, 20);
  file.writeUInt16BE(1, 24);
  return file;
}

function directoryEntry(tag: string, length: number): Buffer {
  const number = KNOWN_TAGS.indexOf(tag);
  const version = TRANSFORMABLE.includes(tag) ? 3 : 0;
  const flags = (version << 6) | (number < 0 ? SPELLED_OUT : number);
  const spelled = number < 0 ? Buffer.from(tag, 'latin1') : Buffer.alloc(0);
  return Buffer.concat([Buffer.from([flags]), spelled, base128(length)]);
}

/** UIntBase128: seven bits a byte, most significant first, the top bit says that more follow. */
function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}

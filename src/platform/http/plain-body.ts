import type { Plain } from '../../kernel/canonical-json';
import { refuse } from '../../kernel/refusal';

/** No request of the house nests deeper than a plot's polygons do. */
const DEPTH = 20;

/** Names that reach into JavaScript itself; class-transformer would drop them without a word. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * A body that can be walked, hashed and stored: not nested without end, no number beyond what a
 * double holds (JSON's 1e999 is read as Infinity), no member named like a part of the language.
 * @throws Refusal `request.malformed`
 */
export function requirePlain(value: Plain, depth = 0): Plain {
  if (depth > DEPTH) refuse('request.malformed', {}, 'shape');
  if (typeof value === 'number' && !Number.isFinite(value)) {
    refuse('request.malformed', {}, 'shape');
  }
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, member] of Object.entries(value)) {
    if (RESERVED.includes(name) && !Array.isArray(value)) refuse('request.malformed', {}, 'shape');
    requirePlain(member as Plain, depth + 1);
  }
  return value;
}

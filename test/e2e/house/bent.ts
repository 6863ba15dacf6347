import fc, { type Arbitrary } from 'fast-check';

/** Stands for a number that JSON can write and a double cannot hold. */
const BEYOND = '@beyond@';

/** What a careless or hostile caller puts where something else belongs. */
const NASTY: readonly unknown[] = [
  null,
  '',
  ' ',
  true,
  0,
  -1,
  1.5,
  1e308,
  BEYOND,
  'NaN',
  '1e400',
  '-0',
  '999999999999999.9999',
  '0.0001',
  '-1',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  'x'.repeat(5_000),
  'ñ🫘\u0301\u202egnp',
  '\u0000',
  '\ud800',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '{0, plural, other{#}}',
  [],
  [[[[[[]]]]]],
  {},
  { constructor: 1 },
  [null, null],
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '01a20a94-b4ba-7363-b98e-52bc2f9584a',
];

export const nasty: Arbitrary<unknown> = fc.constantFrom(...NASTY);

/** Whole bodies that are no object. */
const NO_OBJECT: readonly unknown[] = [null, [], 'text', 7, true, [{}], ''];

/** The same request as meant, and the ways in which it arrives otherwise. */
export function bent(meant: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: meant },
    { weight: 5, arbitrary: fc.tuple(meant, fc.nat(), nasty).map(replaceOne) },
    { weight: 2, arbitrary: fc.tuple(meant, fc.nat()).map(leaveOut) },
    { weight: 1, arbitrary: fc.tuple(meant, nasty).map(([body, x]) => ({ ...asObject(body), x })) },
    { weight: 1, arbitrary: fc.constantFrom(...NO_OBJECT) },
    { weight: 1, arbitrary: fc.object({ maxDepth: 3 }) },
  );
}

/** As it is sent: with the numbers that JavaScript cannot say. */
export function asJson(body: unknown): string {
  return JSON.stringify(body).replaceAll(`"${BEYOND}"`, '1e400');
}

function asObject(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** One member, at any depth, is something else. */
function replaceOne([body, at, value]: readonly [unknown, number, unknown]): unknown {
  const places = placesIn(body, []);
  const place = places[at % Math.max(places.length, 1)];
  return place === undefined ? value : put(body, place, value);
}

function leaveOut([body, at]: readonly [unknown, number]): unknown {
  const names = Object.keys(asObject(body));
  const gone = names[at % Math.max(names.length, 1)];
  return Object.fromEntries(Object.entries(asObject(body)).filter(([name]) => name !== gone));
}

type Place = readonly string[];

function placesIn(value: unknown, above: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = [...above, name];
    return [place, ...placesIn(member, place)];
  });
}

function put(value: unknown, [name, ...deeper]: Place, member: unknown): unknown {
  if (name === undefined) return member;
  const inner = (value as Record<string, unknown>)[name];
  const changed = put(inner, deeper, member);
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (String(at) === name ? changed : one));
  return { ...asObject(value), [name]: changed };
}

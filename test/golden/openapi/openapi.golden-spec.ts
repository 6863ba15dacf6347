import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from '../../../src/platform/http/http-app';
import { type RunningApp, startApp } from '../../support/app';

/** Renew it with `GOLDEN=write npx jest test/golden/openapi` and read what changed. */
const FILE = join(__dirname, '../../../docs/openapi.json');

describe('the interface that others rely on', () => {
  let house: RunningApp;
  let described: string;

  beforeAll(async () => {
    house = await startApp();
    described = `${JSON.stringify(inOrder(describeApi(house.app)), null, 2)}\n`;
  });
  afterAll(async () => {
    await house.stop();
  });

  it('is as written in docs/openapi.json', () => {
    if (process.env['GOLDEN'] === 'write') writeFileSync(FILE, described);
    const written = readFileSync(FILE, 'utf8');
    if (written !== described) {
      throw new Error(
        `The interface has changed, ${firstDifference(written, described)}. Where that is meant: ` +
          'GOLDEN=write npx jest test/golden/openapi, and commit docs/openapi.json.',
      );
    }
  });

  it('names every part it refers to', () => {
    const { components } = JSON.parse(described) as { components: { schemas: object } };
    const known = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
    const asked = [...described.matchAll(/"\$ref": "([^"]*)"/g)].map((found) => found[1]);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('says what a change looks like', () => {
    expect(firstDifference('a\nb\nc', 'a\nx\nc')).toBe('line 2: "b" is now "x"');
  });
});

/** The same with the members of every object in order, so that a move is no change. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

function firstDifference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  const index = at === -1 ? now.length : at;
  const [was, is] = [(old[index] ?? '').trim(), (now[index] ?? '').trim()];
  return `line ${String(index + 1)}: "${was}" is now "${is}"`;
}

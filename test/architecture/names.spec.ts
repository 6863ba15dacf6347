import { findAny, findEnvironmentReads, findLeftovers } from './checks/leftovers';
import { findEmptyNames, findLongFiles } from './checks/names';
import { invented, readTree, withoutSpecs } from './sources';

const LINES = 300;
const src = readTree(['src']);
const everything = readTree(['src', 'config', 'migrations', 'test']);
/** The checks themselves quote what they look for. */
const checked = new Map([...everything].filter(([path]) => !path.startsWith('test/architecture/')));

describe('names and sizes', () => {
  it('uses words of the trade', () => {
    expect(findEmptyNames(src)).toEqual([]);
  });

  it(`keeps files within ${LINES} lines`, () => {
    expect(findLongFiles(everything, LINES)).toEqual([]);
  });

  it('leaves nothing behind', () => {
    expect(findLeftovers(checked)).toEqual([]);
    expect(findAny(withoutSpecs(src))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    expect(findEnvironmentReads(withoutSpecs(readTree(['src', 'config', 'migrations'])))).toEqual(
      [],
    );
  });
});

describe('these checks notice', () => {
  it.each([
    ['src/lots/a.ts', 'class LotService {}'],
    ['src/lots/a.ts', 'interface IntakeManager {}'],
    ['src/lots/a.ts', 'type LotInfo = string;'],
    ['src/lots/a.ts', 'function mapHelper() {}'],
    ['src/lots/a.ts', 'const lotData = 1;'],
    ['src/lots/a.ts', 'const BASE_PRICE = 1;'],
    ['src/lots/lot-utils.ts', ''],
    ['src/common/lot.ts', ''],
    ['src/lots/lot.service.ts', ''],
  ])('an empty word in %s: %s', (path, text) => {
    expect(findEmptyNames(invented({ [path]: text }))).toHaveLength(1);
  });

  it('nothing in imported names and terms of the field', () => {
    const text = [
      "import { EntityManager } from 'typeorm';",
      'function DataTable(manager: EntityManager) {}',
      'const dataSource = 1;',
      'const database = 2;',
      'const basement = 3;',
    ].join('\n');
    expect(findEmptyNames(invented({ 'src/platform/database/data-source.ts': text }))).toEqual([]);
  });

  it('a file that is one line too long', () => {
    expect(findLongFiles(invented({ 'src/a.ts': 'x\n'.repeat(LINES) }), LINES)).toEqual([]);
    expect(findLongFiles(invented({ 'src/a.ts': 'x\n'.repeat(LINES + 1) }), LINES)).toHaveLength(1);
  });

  it.each([
    "const folder = '/home/somebody/bohnenweg';",
    "const host = '192.168.0.17';",
    "const host = '10.0.0.1';",
    '// TODO later',
    '// @ts-ignore',
    "it.only('runs alone', () => {});",
    "describe.skip('never runs', () => {});",
  ])('what was left behind: %s', (text) => {
    expect(findLeftovers(invented({ 'src/lots/a.ts': text }))).toHaveLength(1);
  });

  it('nothing in addresses of the web and versions', () => {
    const text = "const a = 'https://id.gs1.org/work/01'; const v = '10.6.0'; const p = './tmp/x';";
    expect(findLeftovers(invented({ 'src/lots/a.ts': text }))).toEqual([]);
  });

  it('any, and a second reader of the environment', () => {
    expect(findAny(invented({ 'src/a.ts': 'let a: any; const b = a as any;' }))).toHaveLength(2);
    expect(findAny(invented({ 'src/a.ts': "const any = 'any';" }))).toEqual([]);
    const reader = { 'src/a.ts': 'process.env.PORT', 'config/env.ts': 'process.env.PORT' };
    expect(findEnvironmentReads(invented(reader))).toHaveLength(1);
  });
});

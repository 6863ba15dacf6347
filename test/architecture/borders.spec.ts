import {
  findBarrels,
  findBorderCrossings,
  findCycles,
  findDoorsToStorage,
  findImpureImports,
} from './checks/borders';
import { findImpureCode } from './checks/purity';
import { PURE_PACKAGES } from './rooms';
import { invented, readTree } from './sources';

const src = readTree(['src']);
const all = readTree(['src', 'config', 'migrations']);

describe('borders of the house', () => {
  it('lets imports go down in rank only, and in through the public file', () => {
    expect(findBorderCrossings(src)).toEqual([]);
  });

  it('keeps doors and pages away from the tables', () => {
    expect(findDoorsToStorage(src)).toEqual([]);
  });

  it('has no barrels and no forward references', () => {
    expect(findBarrels(src)).toEqual([]);
  });

  it('has no circles', () => {
    expect(findCycles(all)).toEqual([]);
  });

  it('keeps the kernel and the domains pure', () => {
    expect(findImpureImports(src, PURE_PACKAGES)).toEqual([]);
    expect(findImpureCode(src)).toEqual([]);
  });
});

describe('these checks notice', () => {
  const files = {
    'src/kernel/grams.ts': '',
    'src/lots/lots.public.ts': '',
    'src/lots/lots.module.ts': '',
    'src/lots/storage/lot.row.ts': '',
    'src/custody/custody.public.ts': '',
    'src/settlements/settlements.public.ts': '',
    'src/main.ts': "import './lots/lots.module';",
  };

  it.each([
    ['up', 'src/lots/a.ts', "import type { A } from '../custody/custody.public';"],
    ['to an equal', 'src/contracts/a.ts', "import { A } from '../settlements/settlements.public';"],
    ['past the public file', 'src/custody/a.ts', "import { A } from '../lots/storage/lot.row';"],
    ['a neighbour’s module', 'src/custody/a.ts', "import { A } from '../lots/lots.module';"],
    ['by a dynamic import', 'src/lots/a.ts', "const a = import('../custody/custody.public');"],
    ['by a re-export', 'src/lots/a.ts', "export { A } from '../custody/custody.public';"],
    ['in a type', 'src/lots/a.ts', "type A = import('../custody/custody.public').A;"],
    ['to the entry points', 'src/lots/a.ts', "import { A } from '../main';"],
    ['from an unknown room', 'src/attic/a.ts', "import { A } from '../kernel/grams';"],
  ])('an import that goes %s', (_, path, text) => {
    expect(findBorderCrossings(invented({ ...files, [path]: text }))).toHaveLength(1);
  });

  it('nothing where all is right', () => {
    const right = {
      ...files,
      'src/custody/custody.module.ts': "import { LotsModule } from '../lots/lots.module';",
      'src/custody/a.ts': "import { A } from '../lots/lots.public';\nimport '../kernel/grams';",
      'src/lots/b.spec.ts': "import { A } from '../custody/custody.public';",
    };
    expect(findBorderCrossings(invented(right))).toEqual([]);
  });

  it('a door that opens into storage', () => {
    const text = "import { LotRow } from '../storage/lot.row';";
    expect(
      findDoorsToStorage(invented({ ...files, 'src/lots/http/a.controller.ts': text })),
    ).toHaveLength(1);
  });

  it('barrels and forward references', () => {
    const wrong = { 'src/lots/index.ts': '', 'src/lots/a.ts': "export * from './b';\nforwardRef" };
    expect(findBarrels(invented(wrong))).toHaveLength(3);
  });

  it('a circle of three', () => {
    const circle = {
      'src/a.ts': "import './b';",
      'src/b.ts': "import type { C } from './c';",
      'src/c.ts': "import { A } from './a';",
    };
    expect(findCycles(invented(circle))).toEqual(['src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts']);
  });

  it.each([
    "import { Injectable } from '@nestjs/common';",
    "import { readFileSync } from 'node:fs';",
    "import pg from 'pg';",
    "import { LotReader } from '../../lots/lots.public';",
    "import { t } from '../custody.texts';",
  ])('an impure import: %s', (text) => {
    const wrong = invented({ ...files, 'src/custody/domain/a.ts': text });
    expect(findImpureImports(wrong, PURE_PACKAGES)).toHaveLength(1);
  });

  it('no impurity in types, in the kernel and in what only computes', () => {
    const text = [
      "import type { Injectable } from '@nestjs/common';",
      "import { type LotView } from '../../lots/lots.public';",
      "import { grams } from '../../kernel/grams';",
      "import { Temporal } from 'temporal-polyfill';",
    ].join('\n');
    const right = invented({ ...files, 'src/custody/domain/a.ts': text });
    expect(findImpureImports(right, PURE_PACKAGES)).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    'const now = Temporal.Now.instant();',
    'const luck = Math.random();',
    'const home = process.env;',
    'const id = crypto.randomUUID();',
    'async function f(x: Promise<void>) { await x; }',
    'console.log(1);',
  ])('an impure line in a domain: %s', (text) => {
    expect(findImpureCode(invented({ 'src/lots/domain/a.ts': text })).length).toBeGreaterThan(0);
    expect(findImpureCode(invented({ 'src/lots/http/a.ts': text }))).toEqual([]);
  });

  it('nothing in a domain that is told the time and names a step "process"', () => {
    const text = "const at = new Date(now.getTime()); const step = { process: 'washed' };";
    const named = 'const { process } = lot; const step = { process };';
    expect(findImpureCode(invented({ 'src/lots/domain/b.ts': named }))).toEqual([]);
    expect(findImpureCode(invented({ 'src/lots/domain/a.ts': text }))).toEqual([]);
  });
});

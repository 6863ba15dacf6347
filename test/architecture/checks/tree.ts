import { RANKS } from '../rooms';
import type { Finding, Sources } from '../sources';

const WITHOUT_MODULE = ['kernel', 'platform', 'demo'];

/** Rooms that are not in the rank table, and features without their page or their module. */
export function findUnfinishedRooms(paths: readonly string[]): Finding[] {
  const rooms = new Set(
    paths.flatMap((path) => {
      const [top, room, inside] = path.split('/');
      return top === 'src' && room !== undefined && inside !== undefined ? [room] : [];
    }),
  );
  return [...rooms].flatMap((room) => {
    const wanted = [`src/${room}/README.md`];
    if (!WITHOUT_MODULE.includes(room)) wanted.push(`src/${room}/${room}.module.ts`);
    if (room === 'kernel' || room === 'platform') wanted.length = 0;
    return [
      ...(room in RANKS ? [] : [`src/${room} is no room of test/architecture/rooms.ts`]),
      ...wanted.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ];
  });
}

/** Commands of a page that package.json does not know. */
export function findUnknownCommands(pages: Sources, scripts: readonly string[]): Finding[] {
  return [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/\bnpm (run(?: --?\S+)* |(?:test|start)\b)([a-z][\w:-]*)?/g)].flatMap(
      ([, verb = '', name = '']) => {
        const script = verb.startsWith('run') ? name : verb;
        return scripts.includes(script) ? [] : [`${path} says "npm run ${script}"`];
      },
    ),
  );
}

/** Migrations that the list does not run, and two with one number. */
export function findForgottenMigrations(migrations: Sources, list: string): Finding[] {
  const numbered = [...migrations.keys()].flatMap((path) => {
    const match = /^migrations\/((\d{4,})-[a-z0-9-]+)\.ts$/.exec(path);
    return match === null ? [] : [{ path, name: match[1] ?? '', number: match[2] ?? '' }];
  });
  const numbers = numbered.map(({ number }) => number);
  return numbered.flatMap(({ path, name, number }, index) => [
    ...(list.includes(`'./${name}'`) ? [] : [`${path} is not in migrations/all.ts`]),
    ...(numbers.indexOf(number) === index ? [] : [`${path} has a number that is taken`]),
  ]);
}

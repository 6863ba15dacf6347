import { OPEN_ROOMS, RANKS, roomOf } from '../rooms';
import {
  type Finding,
  type Import,
  importsOf,
  parse,
  place,
  resolveImport,
  type Sources,
  withoutSpecs,
} from '../sources';

interface Edge extends Import {
  readonly from: string;
  /** The imported file; null for a package. */
  readonly to: string | null;
}

function edgesOf(sources: Sources): Edge[] {
  return [...sources].flatMap(([from, text]) =>
    importsOf(parse(from, text)).map((one) => ({
      ...one,
      from,
      to: resolveImport(sources, from, one.specifier),
    })),
  );
}

/** Imports go down in rank, and into another feature only through its public file. */
export function findBorderCrossings(sources: Sources): Finding[] {
  const house = withoutSpecs(sources);
  const findings: Finding[] = [];
  for (const { node, from, to } of edgesOf(house)) {
    const room = roomOf(from);
    const other = to === null ? null : roomOf(to);
    if (room === null || other === null || to === null || room === other) continue;
    const [rank, otherRank] = [RANKS[room], RANKS[other]];
    if (rank === undefined || otherRank === undefined) {
      const unknown = rank === undefined ? room : other;
      findings.push(`${place(node)} "${unknown}" is no room of test/architecture/rooms.ts`);
    } else if (otherRank >= rank) {
      findings.push(`${place(node)} ${room} (${rank}) imports ${other} (${otherRank})`);
    } else if (!OPEN_ROOMS.includes(other) && !isEntrance(to, other, from)) {
      findings.push(`${place(node)} ${room} reaches into ${other}: use ${other}.public`);
    }
  }
  return findings;
}

/** Its public file; where modules are put together, also its module. */
function isEntrance(path: string, feature: string, from: string): boolean {
  if (path === `src/${feature}/${feature}.public.ts`) return true;
  const composes =
    /^src\/([^/]+)\/\1\.module\.ts$/.test(from) || /^src\/([^/]+|demo\/.+)\.ts$/.test(from);
  return composes && path === `src/${feature}/${feature}.module.ts`;
}

/** What answers the world never touches the tables: it goes through commands and queries. */
export function findDoorsToStorage(sources: Sources): Finding[] {
  return edgesOf(withoutSpecs(sources))
    .filter(({ from, to }) => /\/(http|pages)\//.test(from) && to?.includes('/storage/') === true)
    .map(({ node, specifier }) => `${place(node)} imports ${specifier}`);
}

/** No barrels: an import names the file that it means. */
export function findBarrels(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of sources) {
    if (/(^|\/)index\.tsx?$/.test(path)) findings.push(`${path} is a barrel`);
    if (/^export \* from/m.test(text)) findings.push(`${path} exports everything of another file`);
    if (/\bforwardRef\b/.test(text)) findings.push(`${path} uses forwardRef`);
  }
  return findings;
}

/** Groups of files that import each other in a circle, types included. */
export function findCycles(sources: Sources): Finding[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edgesOf(sources)) {
    if (to !== null) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const findings: Finding[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      findings.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of targets.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of sources.keys()) visit(file);
  return findings;
}

/** Imports of the kernel and the domains that are not pure. */
export function findImpureImports(sources: Sources, packages: readonly string[]): Finding[] {
  return edgesOf(withoutSpecs(sources))
    .filter(({ from, typeOnly }) => isPureFile(from) && !typeOnly)
    .filter(({ to, specifier }) => {
      if (to !== null) return !isPureFile(to);
      return specifier.startsWith('.') || !packages.includes(packageOf(specifier));
    })
    .map(({ node, specifier }) => `${place(node)} imports ${specifier}`);
}

export function isPureFile(path: string): boolean {
  return path.startsWith('src/kernel/') || /^src\/.+\/domain\//.test(path);
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

import ts from 'typescript';
import { type Finding, parse, place, type Sources, walk } from '../sources';

const LEFTOVERS: readonly { readonly what: string; readonly sign: RegExp }[] = [
  { what: 'a machine path', sign: /(?<![\w.~])\/(home|root|Users|mnt|work|tmp)\/\w/ },
  { what: 'a machine path', sign: /\b[A-Z]:\\\\?(Users|Program)/ },
  {
    what: 'a machine address',
    sign: /\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2}\b/,
  },
  { what: 'work left for later', sign: /\b(TODO|FIXME|XXX|HACK)\b/ },
  { what: 'a silenced compiler', sign: /@ts-(ignore|nocheck|expect-error)/ },
  { what: 'a test that runs alone', sign: /\b(describe|it|test)\.only\(|\bf(describe|it)\(/ },
  { what: 'a test that never runs', sign: /\b(describe|it|test)\.skip\(|\bx(describe|it)\(/ },
];

/** What must not stay behind in the tree: machine paths, postponed work, silenced checks. */
export function findLeftovers(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of sources) {
    text.split('\n').forEach((line, index) => {
      for (const { what, sign } of LEFTOVERS) {
        if (sign.test(line)) findings.push(`${path}:${index + 1} holds ${what}`);
      }
    });
  }
  return findings;
}

/** The type that switches the compiler off. */
export function findAny(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of sources) {
    walk(parse(path, text), (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) findings.push(`${place(node)} says any`);
    });
  }
  return findings;
}

/** `config/env.ts` is the only reader of the environment. */
export function findEnvironmentReads(sources: Sources): Finding[] {
  return [...sources]
    .filter(([path, text]) => path !== 'config/env.ts' && /\bprocess\s*\.\s*env\b/.test(text))
    .map(([path]) => `${path} reads the environment`);
}

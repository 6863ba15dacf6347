import ts from 'typescript';
import { type Finding, parse, place, type Sources, walk } from '../sources';

/** Words that say nothing about coffee or the task. */
const EMPTY_WORDS = new Set([
  'service',
  'services',
  'manager',
  'managers',
  'helper',
  'helpers',
  'util',
  'utils',
  'base',
  'impl',
  'info',
  'common',
  'shared',
  'data',
]);

/** Terms of their field that hold such a word. */
const TERMS = /data[- ]?(source|table)|service[- ]?worker|(greatest|least) common/gi;

/** Empty words in names that a file gives to others: types, functions, constants, file names. */
export function findEmptyNames(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of sources) {
    for (const word of emptyWords(path.replace(/^src\//, ''))) {
      findings.push(`${path} is named "${word}"`);
    }
    walk(parse(path, text), (node) => {
      const name = declaredName(node);
      if (name === null) return;
      for (const word of emptyWords(name.text)) {
        findings.push(`${place(name)} "${name.text}" says "${word}"`);
      }
    });
  }
  return findings;
}

function declaredName(node: ts.Node): ts.Identifier | null {
  const named =
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    (ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent));
  if (!named || node.name === undefined) return null;
  return ts.isIdentifier(node.name) ? node.name : null;
}

function emptyWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(TERMS, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => EMPTY_WORDS.has(word));
}

/** Files over `limit` lines: a file that long has more than one subject. */
export function findLongFiles(sources: Sources, limit: number): Finding[] {
  return [...sources]
    .map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

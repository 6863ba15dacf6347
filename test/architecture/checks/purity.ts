import ts from 'typescript';
import { type Finding, parse, place, type Sources, walk, withoutSpecs } from '../sources';
import { isPureFile } from './borders';

const WORLD = new Set([
  'process',
  'globalThis',
  'console',
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  '__dirname',
  '__filename',
]);

/** Clock, chance, environment or waiting in the kernel and the domains. */
export function findImpureCode(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of withoutSpecs(sources)) {
    if (!isPureFile(path)) continue;
    const file = parse(path, text);
    const own = declaredNames(file);
    walk(file, (node) => {
      const what = impurity(node, own);
      if (what !== null) findings.push(`${place(node)} uses ${what}`);
    });
  }
  return findings;
}

/** Names that the file itself gives: a coffee's `process` is not the computer's. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  walk(file, (node) => {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) {
      if (ts.isIdentifier(node.name)) names.add(node.name.text);
    }
  });
  return names;
}

function impurity(node: ts.Node, own: ReadonlySet<string>): string | null {
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return (node.arguments?.length ?? 0) === 0 ? 'new Date()' : null;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const access = node.getText();
    return ['Date.now', 'Math.random', 'Temporal.Now'].includes(access) ? access : null;
  }
  if (!ts.isIdentifier(node) || !WORLD.has(node.text) || own.has(node.text)) return null;
  return isReference(node) ? node.text : null;
}

/** Not the name of a member of one's own. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return false;
  return !(
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}

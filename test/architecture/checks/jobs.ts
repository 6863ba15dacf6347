import ts from 'typescript';
import {
  classesOf,
  decoratorsOf,
  type Finding,
  parse,
  place,
  type Sources,
  walk,
} from '../sources';

/** Jobs with two handlers, with none, or with one that does not run. */
export function findJobFaults(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  const handled = new Map<string, string>();
  for (const { handler, job } of handlersOf(sources)) {
    const at = place(handler);
    const other = handled.get(job);
    if (other !== undefined) findings.push(`${at} handles ${job}, as does ${other}`);
    handled.set(job, at);
    const runs = handler.members.some(
      (member) => ts.isMethodDeclaration(member) && member.name.getText() === 'run',
    );
    if (!runs) findings.push(`${at} handles ${job} but has no run`);
  }
  for (const { job, at } of requestsOf(sources)) {
    if (!handled.has(job)) findings.push(`${at} asks for ${job}, which nobody handles`);
  }
  return findings;
}

function handlersOf(sources: Sources): { handler: ts.ClassDeclaration; job: string }[] {
  return classesOf(sources).flatMap((handler) =>
    decoratorsOf(handler).flatMap(({ expression }) => {
      if (!ts.isCallExpression(expression)) return [];
      if (expression.expression.getText() !== 'JobFor') return [];
      const [given] = expression.arguments;
      const members = given !== undefined && ts.isObjectLiteralExpression(given) ? given : null;
      const job = `${member(members, 'queue')} ${member(members, 'name')}`;
      return [{ handler, job }];
    }),
  );
}

function member(object: ts.ObjectLiteralExpression | null, name: string): string {
  const found = object?.properties.find(
    (one) => ts.isPropertyAssignment(one) && one.name.getText() === name,
  );
  if (found === undefined || !ts.isPropertyAssignment(found)) return '?';
  return written(found.initializer);
}

/** Calls `….add('queue', 'name', …)`. */
function requestsOf(sources: Sources): { job: string; at: string }[] {
  const requests: { job: string; at: string }[] = [];
  for (const [path, text] of sources) {
    walk(parse(path, text), (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const [queue, name, load] = node.arguments;
      if (node.expression.name.text !== 'add' || load === undefined) return;
      if (queue === undefined || name === undefined || !ts.isStringLiteral(name)) return;
      requests.push({ job: `${written(queue)} ${written(name)}`, at: place(node) });
    });
  }
  return requests;
}

function written(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

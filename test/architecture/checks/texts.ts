import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { type Finding, parse, place, resolveImport, type Sources, walk } from '../sources';

const LANGUAGES = ['de', 'es', 'en'] as const;
/** Every refusal is said with it. */
const ALWAYS_GIVEN = 'requestId';

interface DefinedText {
  readonly code: string;
  readonly at: string;
  readonly byLanguage: ReadonlyMap<string, string>;
}

/** A refusal in the code: its code and, where it can be read, the names of its facts. */
interface UsedCode {
  readonly code: string | null;
  readonly at: string;
  readonly facts: readonly string[] | null;
}

/** Codes that are refused but not said in all languages, and texts that would fail when said. */
export function findTextFaults(sources: Sources): Finding[] {
  const texts = definedTexts(sources);
  const known = new Map(texts.map((text) => [text.code, text]));
  const findings = texts.flatMap((text) => faultsOf(text));
  for (const { code, at, facts } of usedCodes(sources)) {
    if (code === null) {
      findings.push(`${at} refuses with a code that cannot be read here: write it as a literal`);
      continue;
    }
    const text = known.get(code);
    if (text === undefined) {
      findings.push(`${at} "${code}" has no texts`);
    } else if (facts !== null) {
      const missing = [...argumentsOf(text.byLanguage.get('en') ?? '')].filter(
        (name) => name !== ALWAYS_GIVEN && !facts.includes(name),
      );
      if (missing.length > 0) findings.push(`${at} "${code}" is said with ${missing.join(', ')}`);
    }
  }
  return findings;
}

function faultsOf({ code, at, byLanguage }: DefinedText): Finding[] {
  const absent = LANGUAGES.filter((language) => (byLanguage.get(language) ?? '').trim() === '');
  if (absent.length > 0) return [`${at} "${code}" lacks ${absent.join(', ')}`];
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    try {
      const found = [...argumentsOf(byLanguage.get(language) ?? '')].sort();
      names.set(language, found.join(' '));
    } catch (error) {
      return [`${at} "${code}" in ${language} is no ICU message: ${String(error)}`];
    }
  }
  return new Set(names.values()).size === 1
    ? []
    : [`${at} "${code}" takes different arguments in ${LANGUAGES.join(', ')}`];
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's number for an element without an argument. */
const PLAIN_TEXT = 0;

/** Names of the arguments of an ICU message. @throws SyntaxError when it cannot be parsed */
export function argumentsOf(message: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (element: Element): void => {
    const kind: number = element.type;
    if (!('value' in element) || kind === PLAIN_TEXT) return;
    names.add(element.value);
    if (!('options' in element)) return;
    for (const option of Object.values(element.options)) option.value.forEach(visit);
  };
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst().forEach(visit);
  return names;
}

function definedTexts(sources: Sources): DefinedText[] {
  const texts: DefinedText[] = [];
  for (const call of callsOf(sources, 'defineTexts')) {
    for (const { name, value } of membersOf(sources, call.arguments[0])) {
      const byLanguage = new Map<string, string>();
      for (const language of membersOf(sources, value)) {
        const text = literalText(language.value);
        if (text !== null) byLanguage.set(language.name, text);
      }
      texts.push({ code: name, at: place(value), byLanguage });
    }
  }
  return texts;
}

function usedCodes(sources: Sources): UsedCode[] {
  const outside = new Map([...sources].filter(([path]) => !path.startsWith('src/kernel/')));
  const used: UsedCode[] = [];
  const add = (call: ts.Node, code: ts.Expression | undefined, facts?: ts.Expression): void => {
    for (const one of codesOf(code)) {
      used.push({ code: one, at: place(call), facts: factNames(facts) });
    }
  };
  for (const call of callsOf(outside, 'refuse')) add(call, call.arguments[0], call.arguments[1]);
  for (const call of callsOf(outside, 'Refusal')) add(call, call.arguments[1], call.arguments[2]);
  for (const call of callsOf(outside, 'refuseUnknown')) {
    for (const what of codesOf(call.arguments[0])) {
      const code = what === null ? null : `${what}.unknown`;
      used.push({ code, at: place(call), facts: ['id'] });
    }
  }
  return used;
}

function callsOf(sources: Sources, callee: string): CallLike[] {
  const calls: CallLike[] = [];
  for (const [path, text] of sources) {
    if (!text.includes(callee)) continue;
    walk(parse(path, text), (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      if (!ts.isIdentifier(node.expression) || node.expression.text !== callee) return;
      calls.push(
        Object.assign(node, { arguments: node.arguments ?? ts.factory.createNodeArray() }),
      );
    });
  }
  return calls;
}

type CallLike = (ts.CallExpression | ts.NewExpression) & {
  readonly arguments: ts.NodeArray<ts.Expression>;
};

/** One code, both of `a ? 'x' : 'y'`, all that a function of the file returns, or null. */
function codesOf(node: ts.Expression | undefined): (string | null)[] {
  if (node !== undefined && ts.isConditionalExpression(node)) {
    return [...codesOf(node.whenTrue), ...codesOf(node.whenFalse)];
  }
  if (node !== undefined && ts.isCallExpression(node)) {
    const returned = returnsOf(node.getSourceFile(), node.expression.getText());
    return returned.length === 0 ? [null] : returned.flatMap((one) => codesOf(one));
  }
  return [node === undefined ? null : literalText(node)];
}

function returnsOf(file: ts.SourceFile, name: string): ts.Expression[] {
  const returned: ts.Expression[] = [];
  for (const statement of file.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.name?.text !== name) continue;
    walk(statement, (node) => {
      if (ts.isReturnStatement(node) && node.expression !== undefined) {
        returned.push(node.expression);
      }
    });
  }
  return returned;
}

/** Null where facts are spread in or come from elsewhere. */
function factNames(node: ts.Expression | undefined): readonly string[] | null {
  if (node === undefined) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names: string[] = [];
  for (const member of node.properties) {
    if (ts.isSpreadAssignment(member)) return null;
    names.push(nameOf(member.name));
  }
  return names;
}

function literalText(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return literalText(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) {
    return null;
  }
  const [left, right] = [literalText(node.left), literalText(node.right)];
  return left === null || right === null ? null : left + right;
}

interface Member {
  readonly name: string;
  readonly value: ts.Expression;
}

/** Members of an object literal, also of those that are spread in or named by a constant. */
function membersOf(sources: Sources, node: ts.Expression | undefined): Member[] {
  const object = objectOf(sources, node);
  if (object === null) return [];
  return object.properties.flatMap((member) => {
    if (ts.isSpreadAssignment(member)) return membersOf(sources, member.expression);
    if (!ts.isPropertyAssignment(member)) return [];
    return [{ name: nameOf(member.name), value: member.initializer }];
  });
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : name.getText();
}

function objectOf(
  sources: Sources,
  node: ts.Expression | undefined,
): ts.ObjectLiteralExpression | null {
  if (node === undefined) return null;
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return objectOf(sources, node.expression);
  }
  return ts.isIdentifier(node) ? objectOf(sources, constantOf(sources, node)) : null;
}

/** What a constant stands for, in its own file or in the file that it is imported from. */
function constantOf(sources: Sources, name: ts.Identifier): ts.Expression | undefined {
  const file = name.getSourceFile();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find(
        (declaration) => declaration.name.getText() === name.text,
      );
      if (found?.initializer !== undefined) return found.initializer;
    }
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const element = bindings.elements.find((one) => one.name.text === name.text);
    if (element === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const target = resolveImport(sources, file.fileName, statement.moduleSpecifier.text);
    const text = target === null ? undefined : sources.get(target);
    if (target === null || text === undefined) return undefined;
    return exportedConstant(parse(target, text), (element.propertyName ?? element.name).text);
  }
  return undefined;
}

function exportedConstant(file: ts.SourceFile, name: string): ts.Expression | undefined {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (declaration.name.getText() === name) return declaration.initializer;
    }
  }
  return undefined;
}

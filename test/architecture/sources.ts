import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Path from the top of the project, with forward slashes, to the text of the file. */
export type Sources = ReadonlyMap<string, string>;

/** What a check found wrong: "src/lots/lot.ts:12 says what". Nothing found is an empty list. */
export type Finding = string;

const ROOT = join(__dirname, '..', '..');

/** Every file below the folders whose name passes; a folder that does not exist holds none. */
export function readTree(folders: readonly string[], wanted: RegExp = /\.tsx?$/): Sources {
  const found = new Map<string, string>();
  for (const folder of folders) {
    if (!existsSync(join(ROOT, folder))) continue;
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !wanted.test(entry.name)) continue;
      const full = join(entry.parentPath, entry.name);
      found.set(full.slice(ROOT.length + 1).replaceAll('\\', '/'), readFileSync(full, 'utf8'));
    }
  }
  return found;
}

/** A file at the top of the project; null when it does not exist. */
export function readTop(path: string): string | null {
  const full = join(ROOT, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

/** Sources for a test of a check: small invented files. */
export function invented(files: Readonly<Record<string, string>>): Sources {
  return new Map(Object.entries(files));
}

export function isSpec(path: string): boolean {
  return /[.-]spec\.tsx?$/.test(path);
}

/** Without the tests, which may reach where the house may not. */
export function withoutSpecs(sources: Sources): Sources {
  return new Map([...sources].filter(([path]) => !isSpec(path)));
}

const parsed = new Map<string, ts.SourceFile>();

export function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  parsed.set(key, file);
  return file;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** "src/lots/lot.ts:12". */
export function place(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}

export interface Import {
  readonly node: ts.Node;
  /** As written: "../lots/lots.public" or "node:fs". */
  readonly specifier: string;
  /** Erased by the compiler: `import type`, `import { type A }`, `typeof import()`. */
  readonly typeOnly: boolean;
}

/** Static imports and re-exports, `import()`, `require()` and `import('…').Type`. */
export function importsOf(file: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node, target: ts.Node | undefined, typeOnly: boolean): void => {
    if (target !== undefined && ts.isStringLiteralLike(target)) {
      imports.push({ node, specifier: target.text, typeOnly });
    }
  };
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportEqualsDeclaration(node)) {
      if (ts.isExternalModuleReference(node.moduleReference)) {
        add(node, node.moduleReference.expression, node.isTypeOnly);
      }
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && isLoader(node.expression)) {
      add(node, node.arguments[0], false);
    }
  });
  return imports;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

/** The file that a relative import means; null for packages and files outside the sources. */
export function resolveImport(sources: Sources, from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const bare = posix.join(posix.dirname(from), specifier).replace(/\.jsx?$/, '');
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`];
  return candidates.find((candidate) => sources.has(candidate)) ?? null;
}

/** Name of a decorator's function: "Get" for `@Get('x')`. */
export function decoratorName(decorator: ts.Decorator): string {
  const { expression } = decorator;
  const callee = ts.isCallExpression(expression) ? expression.expression : expression;
  return callee.getText();
}

export function decoratorsOf(node: ts.HasDecorators): readonly ts.Decorator[] {
  return ts.getDecorators(node) ?? [];
}

/** Each class of the sources. */
export function classesOf(sources: Sources): ts.ClassDeclaration[] {
  const classes: ts.ClassDeclaration[] = [];
  for (const [path, text] of sources) {
    walk(parse(path, text), (node) => {
      if (ts.isClassDeclaration(node)) classes.push(node);
    });
  }
  return classes;
}

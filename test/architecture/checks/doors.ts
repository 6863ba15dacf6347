import ts from 'typescript';
import {
  classesOf,
  decoratorName,
  decoratorsOf,
  type Finding,
  parse,
  place,
  resolveImport,
  type Sources,
  walk,
} from '../sources';

const ROUTES = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Sse', 'All', 'Head', 'Options', 'Search'];
const INPUTS = ['Body', 'Query', 'Param'];

/** Routes that say neither who may use them nor that everybody may. */
export function findUnguardedRoutes(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const controller of controllersOf(sources)) {
    const everyRoute = grants(controller);
    for (const method of routesOf(controller)) {
      const own = grants(method);
      if (!everyRoute && !own) findings.push(`${place(method)} has no @Permit or @PublicRoute`);
    }
  }
  return findings;
}

/** A grant names a permission: `@Permit()` grants nothing. `platform` does not know `Permit`. */
function grants(node: ts.ClassDeclaration | ts.MethodDeclaration): boolean {
  const inPlatform = node.getSourceFile().fileName.startsWith('src/platform/');
  return decoratorsOf(node).some((decorator) => {
    const { expression } = decorator;
    if (!ts.isCallExpression(expression)) return false;
    const name = decoratorName(decorator);
    if (name === 'PublicRoute') return true;
    const permits = name === 'Permit' || (inPlatform && name === 'NeedsPermission');
    return permits && expression.arguments.length > 0;
  });
}

/** Bodies, queries and path parameters that no request class describes, field by field. */
export function findOpenInputs(sources: Sources): Finding[] {
  const findings: Finding[] = [];
  for (const controller of controllersOf(sources)) {
    for (const parameter of routesOf(controller).flatMap((method) => [...method.parameters])) {
      const decorator = decoratorsOf(parameter).find((one) => INPUTS.includes(decoratorName(one)));
      if (decorator === undefined) continue;
      findings.push(...inputFaults(sources, parameter, decorator));
    }
  }
  return [...new Set(findings)];
}

function inputFaults(
  sources: Sources,
  parameter: ts.ParameterDeclaration,
  decorator: ts.Decorator,
): Finding[] {
  const at = `${place(parameter)} @${decoratorName(decorator)}`;
  const { expression } = decorator;
  const picked = ts.isCallExpression(expression) ? expression.arguments[0] : undefined;
  if (picked !== undefined && ts.isStringLiteralLike(picked)) {
    const name = decoratorName(decorator);
    // the parts of a path that `platform` looks up in a list of its own
    if (name === 'Param' && parameter.getSourceFile().fileName.startsWith('src/platform/'))
      return [];
    return [`${at} takes one member out: take a request class`];
  }
  const { type } = parameter;
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) {
    return [`${at} is no request class`];
  }
  const found = findClass(sources, type.typeName.text, type.getSourceFile());
  if (found === null) return [`${at} ${type.typeName.text} is no class of the house`];
  if (found === 'type-only') {
    return [`${at} ${type.typeName.text} is imported as a type: it would not be checked`];
  }
  return fieldFaults(sources, found, new Set());
}

/** Properties without a field decorator, also in nested classes and the classes they extend. */
function fieldFaults(
  sources: Sources,
  request: ts.ClassDeclaration,
  seen: Set<ts.Node>,
): Finding[] {
  if (seen.has(request)) return [];
  seen.add(request);
  const findings: Finding[] = [];
  for (const member of request.members) {
    if (!ts.isPropertyDeclaration(member)) continue;
    const fields = decoratorsOf(member).filter((one) => decoratorName(one).endsWith('Field'));
    if (fields.length === 0) {
      findings.push(`${place(member)} ${member.name.getText()} has no field decorator`);
    }
    for (const field of fields) {
      walk(field, (node) => {
        if (ts.isArrowFunction(node) && ts.isIdentifier(node.body)) {
          const nested = findClass(sources, node.body.text, node.getSourceFile());
          if (nested !== null && nested !== 'type-only') {
            findings.push(...fieldFaults(sources, nested, seen));
          }
        }
      });
    }
  }
  for (const { expression } of request.heritageClauses?.flatMap((one) => [...one.types]) ?? []) {
    const parent = findClass(sources, expression.getText(), request.getSourceFile());
    if (parent !== null && parent !== 'type-only') {
      findings.push(...fieldFaults(sources, parent, seen));
    }
  }
  return findings;
}

/** The class that a name means in a file, through imports and named re-exports. */
function findClass(
  sources: Sources,
  name: string,
  file: ts.SourceFile,
): ts.ClassDeclaration | 'type-only' | null {
  for (const statement of file.statements) {
    if (ts.isClassDeclaration(statement) && statement.name?.text === name) return statement;
    const source = sourceOf(statement, name);
    if (source === null) continue;
    if (source.typeOnly) return 'type-only';
    const path = resolveImport(sources, file.fileName, source.specifier);
    const text = path === null ? undefined : sources.get(path);
    if (path === null || text === undefined) return null;
    return findClass(sources, source.name, parse(path, text));
  }
  return null;
}

interface NamedSource {
  readonly specifier: string;
  readonly name: string;
  readonly typeOnly: boolean;
}

function sourceOf(statement: ts.Statement, name: string): NamedSource | null {
  let elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[];
  let typeOnly: boolean;
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
    typeOnly = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  } else if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    elements = clause !== undefined && ts.isNamedExports(clause) ? clause.elements : [];
    typeOnly = statement.isTypeOnly;
  } else return null;
  const element = elements.find((one) => one.name.text === name);
  const target = statement.moduleSpecifier;
  if (element === undefined || target === undefined || !ts.isStringLiteral(target)) return null;
  return {
    specifier: target.text,
    name: (element.propertyName ?? element.name).text,
    typeOnly: typeOnly || element.isTypeOnly,
  };
}

function controllersOf(sources: Sources): ts.ClassDeclaration[] {
  return classesOf(sources).filter((one) =>
    decoratorsOf(one).some((decorator) => decoratorName(decorator) === 'Controller'),
  );
}

function routesOf(controller: ts.ClassDeclaration): ts.MethodDeclaration[] {
  return controller.members
    .filter((member) => ts.isMethodDeclaration(member))
    .filter((method) => decoratorsOf(method).some((one) => ROUTES.includes(decoratorName(one))));
}

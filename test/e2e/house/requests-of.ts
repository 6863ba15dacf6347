import fc, { type Arbitrary } from 'fast-check';

/** What is used of an OpenAPI document. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: string;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface OperationText {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

export interface Api {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationText>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** "/api/v1/lots/:id" */
  readonly path: string;
  readonly query: readonly Parameter[];
  readonly body: Schema | null;
}

export function operationsOf(api: Api): Operation[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, text]) => ({
      method: method.toUpperCase() as Operation['method'],
      path: path.replace(/\{(\w+)\}/g, ':$1'),
      query: (text.parameters ?? []).filter((one) => one.in === 'query'),
      body: Object.values(text.requestBody?.content ?? {})[0]?.schema ?? null,
    })),
  );
}

export const UUID: Arbitrary<string> = fc.uuid({ version: 7 });
const DAY = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** How the patterns of masses, money and prices begin; their bounds are not in the document. */
const DECIMAL = '^-?\\d{1,15}';

/** Values of the described shape; whether they make sense is for the house to say. */
export function fitting(api: Api, schema: Schema, ids = UUID): Arbitrary<unknown> {
  const { $ref, allOf, type, properties = {}, items } = schema;
  if ($ref !== undefined) return fitting(api, partOf(api, $ref), ids);
  if (allOf?.[0] !== undefined) return fitting(api, allOf[0], ids);
  if (type === 'array') {
    const size = { minLength: schema.minItems ?? 0, maxLength: (schema.minItems ?? 0) + 2 };
    return fc.array(fitting(api, items ?? {}, ids), size);
  }
  if (type === 'object') {
    const members = Object.entries(properties).map(
      ([name, member]) => [name, fitting(api, member, ids)] as const,
    );
    return fc.record(Object.fromEntries(members), { requiredKeys: [...(schema.required ?? [])] });
  }
  return schema.format === 'uuid' ? ids : plainly(schema);
}

function plainly(schema: Schema): Arbitrary<unknown> {
  const { type, format, pattern, minimum = 0, maximum = 1_000_000 } = schema;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum });
  if (format === 'date') return DAY;
  const { minLength = 0, maxLength = 20 } = schema;
  if (pattern === undefined) {
    const letters = fc.constantFrom(...'abcdefghijkmnopqrsñüß0123456789'.split(''));
    return fc.string({ unit: letters, minLength, maxLength: Math.min(maxLength, 30) });
  }
  if (pattern.startsWith(DECIMAL)) return fc.constantFrom('1', '2', '10', schema.example ?? '3');
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  const form = new RegExp(pattern.replaceAll('\\p{L}\\p{N}', 'A-Za-z0-9'));
  return fc.stringMatching(form).filter((text) => schema.maxLength === undefined || fits(text));
}

export function partOf(api: Api, reference: string): Schema {
  const found = api.components.schemas[reference.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`the document does not hold ${reference}`);
  return found;
}

/**
 * A refusal is an answer, not an accident: a code with the facts that explain it. The kernel and
 * the domains know only kind and code; `platform/http` knows the status, `platform/text` the
 * language.
 */

/** What sort of answer a refusal is; `platform/http` maps each kind to one HTTP status. */
export type RefusalKind =
  | 'shape'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rule'
  | 'too-many'
  | 'busy';

/** Facts are printed for people and machines: decimal strings, ids, days; never personal data. */
export type RefusalFacts = Readonly<Record<string, string | number | readonly string[] | null>>;

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
  }
}

/** Refuses for a rule of the trade (HTTP 422), or for another kind where one is given. */
export function refuse(code: string, facts: RefusalFacts = {}, kind: RefusalKind = 'rule'): never {
  throw new Refusal(kind, code, facts);
}

/** One answer for what does not exist and for what belongs to somebody else. */
export function refuseUnknown(what: string, id: string): never {
  throw new Refusal('not-found', `${what}.unknown`, { id });
}

/** Closes an exhaustive switch: the compiler complains when a variant is missing. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

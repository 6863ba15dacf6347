import type { Id } from '../../kernel/id';

/**
 * What a transaction may see; PostgreSQL's row-level security enforces it behind the explicit
 * filters of each query.
 * - `organisation`: rows of that organisation and rows it takes part in.
 * - `network`: the chain facts of all organisations (trace, public page), nothing about persons.
 * - `system`: everything; for jobs and for the log-in itself.
 */
export type Scope =
  | { readonly kind: 'organisation'; readonly organisationId: Id }
  | { readonly kind: 'network' }
  | { readonly kind: 'system' };

export const NETWORK: Scope = { kind: 'network' };
export const SYSTEM: Scope = { kind: 'system' };

export function organisation(organisationId: Id): Scope {
  return { kind: 'organisation', organisationId };
}

import type { Plain } from '../../kernel/canonical-json';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';

/**
 * Something that happened, as the record keeps it for good: ids, exact numerals and codes.
 * Nothing personal ever enters a fact; names and coordinates stand in tables that can be erased.
 */
export interface Fact {
  /** `<room>.<what-happened>`, for instance `lots.delivery-received`. */
  readonly type: string;
  readonly subjectId: Id;
  /** Further subjects in whose history the fact belongs. */
  readonly about?: readonly Id[];
  /** The calendar day on which the field says it happened. */
  readonly occurredOn: Day;
  readonly body: { readonly [key: string]: Plain | undefined };
}

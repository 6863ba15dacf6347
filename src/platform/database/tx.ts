import type { EntityManager } from 'typeorm';
import type { Scope } from './scope';

export type Row = Record<string, unknown>;

/**
 * One transaction, handed from the door to every handler: what is done through it commits or
 * vanishes as a whole.
 */
export interface Tx {
  readonly scope: Scope;
  /** The instant that the server records for everything in this transaction. */
  readonly now: Date;
  /** For inserts of row classes. */
  readonly manager: EntityManager;
  /** Constant SQL with $1 parameters; rows go through a decoder (`decode.ts`). */
  query(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

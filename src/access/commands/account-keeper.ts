import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { isPermitted } from '../domain/permissions';

/** Behind the guard of the route: accounts are kept by administrators and by the house itself. */
export function mayKeepAccounts(tx: Tx, actor: Actor): void {
  if (tx.scope.kind !== 'system') throw new Error('accounts are kept in scope system');
  if (actor.role === 'system' || isPermitted(actor.role, 'users.write')) return;
  refuse('access.forbidden', {}, 'forbidden');
}

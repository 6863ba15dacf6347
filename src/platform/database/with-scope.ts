import type { Scope } from './scope';
import type { Tx } from './tx';

/**
 * Runs a few statements of a transaction in another scope and returns to the former one: for the
 * rare change that reaches into a partner's row, such as mass given back by a refused offer.
 * Whoever calls this has checked by explicit conditions what the caller may touch.
 */
export async function withScope<T>(tx: Tx, scope: Scope, work: () => Promise<T>): Promise<T> {
  await enter(tx, scope);
  try {
    const result = await work();
    await enter(tx, tx.scope);
    return result;
  } catch (error) {
    // Whoever catches a refusal must not go on with wider rights; a broken transaction has none
    // left.
    await enter(tx, tx.scope).catch(() => undefined);
    throw error;
  }
}

async function enter(tx: Tx, scope: Scope): Promise<void> {
  await tx.query(
    `select set_config('app.scope', $1, true), set_config('app.organisation', $2, true)`,
    [scope.kind, scope.kind === 'organisation' ? scope.organisationId : ''],
  );
}

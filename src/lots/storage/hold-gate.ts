import type { Tx } from '../../platform/database/tx';

/** Two numbers of our own: the room and what is guarded. */
const GATE = '1500, 1510';

/**
 * The gate between drawing and holding. Whoever takes mass passes it together with all others
 * (shared); whoever places a hold has it alone. So a hold waits for every draw that has begun and
 * sees the lots made by it, and a draw that comes later reads the hold. Pass it before any row is
 * locked, and read holds in a later statement than this one.
 */
export async function passGate(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(${GATE})`);
}

/** Until the transaction ends nobody draws. A hold locks no row of a lot: it cannot deadlock. */
export async function closeGate(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${GATE})`);
}

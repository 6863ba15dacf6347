const MINUTE = 60_000;

/** Failed log-ins are counted this far back. */
export const WINDOW_MS = 15 * MINUTE;
/** Failures from which one account, and one caller's address, must pause. */
export const ACCOUNT_LIMIT = 10;
/** Higher, because an office or a village shares one address. */
export const ADDRESS_LIMIT = 50;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * MINUTE;

/** Failures within the window, and when the last of them was. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Date | null;
}

/**
 * Seconds until the next attempt is heard; 0 when it is heard now. The pause doubles with each
 * further failure up to five minutes. Nobody is ever locked out: an attempt within the pause is not
 * counted, so that the pause ends although somebody else keeps trying.
 */
export function pauseSeconds(failures: Failures, limit: number, now: Date): number {
  if (failures.count < limit || failures.lastAt === null) return 0;
  const doublings = Math.min(failures.count - limit, 16);
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** doublings, LONGEST_PAUSE_MS);
  const left = failures.lastAt.getTime() + pause - now.getTime();
  return left <= 0 ? 0 : Math.ceil(left / 1000);
}

import type { INestApplicationContext } from '@nestjs/common';
import type { Ground } from './process';

const DEADLINE_MS = 12_000;

/** True once an end was asked for: what then breaks off on the way is no failure to start. */
let ending = false;

/**
 * Ends in order on Ctrl-C or a supervisor's SIGTERM: doors, workers, queues, connections, and the
 * embedded database last. A second signal, or the deadline, ends at once.
 */
export function endWith(app: INestApplicationContext, ground: Ground): void {
  const end = (signal: NodeJS.Signals): void => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    void (async () => {
      await app.close();
      await ground.stop();
      process.exit(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
    })();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

/** Says in one line why the process cannot start. */
export function fail(error: unknown): void {
  if (ending) return;
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : String(error);
  const hint =
    code === 'EADDRINUSE'
      ? `${message}. Another program uses this port; choose one with PORT=3001.`
      : message;
  console.error(`Bohnenweg cannot start: ${hint}`);
  process.exit(1);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = join(__dirname, '..', '..');
const READY_WITHIN_MS = 60_000;

/** A process of the bench's own that answers on a port of this machine. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The service as `npm start` runs it, from the build, on a given database. */
export function startService(databaseUrl: string, folder: string): Promise<Server> {
  return start([join(ROOT, 'dist/src/main.js')], '/health/live', {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    SECRET: 'a-secret-of-the-bench-with-32-signs-or-more',
    PUBLIC_URL: 'http://127.0.0.1',
    HOST: '127.0.0.1',
  });
}

/** A bare Fastify with one handler and a pool of `pg`, asking the given SQL. */
export function startBare(databaseUrl: string, sql: string): Promise<Server> {
  const hook = ['--require', join(__dirname, 'typescript.cjs')];
  const script = join(__dirname, 'bare-server.ts');
  return start([...hook, script], '/live', { DATABASE_URL: databaseUrl, BARE_SQL: sql });
}

async function start(
  argv: readonly string[],
  livePath: string,
  environment: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, argv, {
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = (): Promise<void> => end(child);
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${argv.at(-1) ?? ''} ended at its start`);
    const alive = await fetch(`http://127.0.0.1:${String(port)}${livePath}`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (alive) return { port, pid: child.pid ?? 0, stop };
    if (Date.now() > until) {
      await stop();
      throw new Error(`${argv.at(-1) ?? ''} did not answer in time`);
    }
    await delay(200);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, delay(8_000).then(() => child.kill('SIGKILL'))]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

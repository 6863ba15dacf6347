import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = join(__dirname, '../../..');
const READY_WITHIN_MS = 40_000;

export interface HouseOptions {
  /** "src/main.ts" */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One start of the house, as the operator's machine would run it. */
export class HouseProcess {
  /** Everything it printed, on both streams. */
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor({ file, environment }: HouseOptions) {
    this.child = spawn(process.execPath, [join(__dirname, 'run-source.cjs'), file], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.ended = new Promise((done) => this.child.once('close', (code) => done(code)));
  }

  /** Waits until it has said this. */
  async says(words: string): Promise<this> {
    const until = Date.now() + READY_WITHIN_MS;
    while (!this.output.includes(words)) {
      if (this.child.exitCode !== null || Date.now() > until) {
        throw new Error(`never said "${words}": ${this.output}`);
      }
      await delay(30);
    }
    return this;
  }

  /** The code with which it ended; null where a signal ended it. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal !== undefined) this.child.kill(signal);
    return this.ended;
  }
}

/** Number of the PostgreSQL that runs in a data folder; null: none has left its mark there. */
export async function postgresOf(folder: string): Promise<number | null> {
  const file = join(folder, 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : Number(text.split('\n')[0]);
}

/** True while a process runs; one that has ended and is not yet cleared away does not. */
export async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => null);
  return status !== null && !/\) Z /.test(status);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

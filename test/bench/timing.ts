import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';

/** The middle of what was measured; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2;
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Runs the ways one after another, round by round, so that a slow minute of the machine meets them
 * all alike. @returns for each way the milliseconds of all its rounds
 */
export async function interleave(
  rounds: number,
  ways: readonly ((round: number) => Promise<unknown>)[],
): Promise<number[][]> {
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, way] of ways.entries()) {
      times[index]?.push(await millisecondsOf(() => way(round)));
    }
  }
  return times;
}

/** Numbers that look random and are the same in every run (mulberry32), from 0 to below 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Linux counts a process's CPU time in hundredths of a second. */
const TICK_MS = 10;

/**
 * CPU milliseconds that a process of this machine has used so far, or null where the system does
 * not tell (no /proc).
 */
export async function cpuOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name in brackets may hold spaces: count the fields behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

export async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

/** Megabytes of a process in memory now and at most, or null where the system does not tell. */
export async function residentMb(pid: number): Promise<{ now: number; peak: number } | null> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => null);
  if (status === null) return null;
  const read = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

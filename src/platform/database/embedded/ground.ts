import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, lchown, mkdir, readFile, readdir, realpath, rename } from 'node:fs/promises';
import { rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedDatabaseError, systemCode, systemReason } from './embedded-database-error';

/** Operating system account that PostgreSQL runs under when this process is root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Where the files of one embedded database lie and who runs it. */
export interface Ground {
  /** The folder the caller named, as a real path: secrets, port, log and pointer lie here. */
  readonly folder: string;
  /** Folder that holds the cluster: `folder`, or a place below /var/lib/bohnenweg. */
  readonly place: string;
  /** PostgreSQL's own folder, `<place>/postgres`; may not exist yet. */
  readonly cluster: string;
  /** Null: PostgreSQL runs as the user of this process. */
  readonly account: Account | null;
}

const POINTER = 'postgres-location.json';
const ELSEWHERE = '/var/lib/bohnenweg';

/**
 * Makes sure of a writable folder and decides where the cluster lies. PostgreSQL refuses to run as
 * root; as root it runs under `postgres` or `nobody` (no account is made), or under the owner of
 * the cluster that is there already. Where that account cannot enter the folder (such as below
 * /root), no foreign permission is changed: the cluster goes below /var/lib/bohnenweg and a
 * pointer file says so.
 */
export async function prepareGround(named: string, log: (line: string) => void): Promise<Ground> {
  const folder = await writableFolder(resolve(named));
  const pointed = await readPointer(folder);
  const place = pointed ?? folder;
  const owner = await statOrNull(join(place, 'postgres'));
  if (process.getuid?.() !== 0) {
    if (owner !== null && owner.uid !== process.getuid?.()) throw otherOwner(place, owner.uid);
    return { folder, place, cluster: join(place, 'postgres'), account: null };
  }
  const account = await accountFor(owner);
  if (await canEnter(place, account)) {
    return { folder, place, cluster: join(place, 'postgres'), account };
  }
  if (owner !== null || pointed !== null) throw notReachable(place, account);
  const elsewhere = await makeElsewhere(folder, account, log);
  log(
    `The account ${account.name}, which runs PostgreSQL, cannot enter ${folder}: ` +
      `the database lies in ${elsewhere}.`,
  );
  return { folder, place: elsewhere, cluster: join(elsewhere, 'postgres'), account };
}

/** The cluster's folder of `named` as far as it exists; nothing is made. Null: no such folder. */
export async function findCluster(
  named: string,
): Promise<{ folder: string; cluster: string } | null> {
  const folder = await realpath(resolve(named)).catch(() => null);
  if (folder === null) return null;
  const pointed = await readPointer(folder).catch(() => null);
  return { folder, cluster: join(pointed ?? folder, 'postgres') };
}

/** Whether the account may pass through every folder of the path (POSIX modes, no ACLs). */
export async function canEnter(path: string, account: Account): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const found = await statOrNull(at);
    if (found !== null && !allows(found, account, 0o1)) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether the account may read the file or list the folder, and enter the folders above it. */
export async function canRead(path: string, account: Account): Promise<boolean> {
  const found = await statOrNull(path);
  if (found === null || !allows(found, account, 0o4)) return false;
  return canEnter(found.isDirectory() ? path : dirname(path), account);
}

/** Gives a folder and everything in it to the account. Links are not followed. */
export async function giveTo(path: string, account: Account): Promise<void> {
  await lchown(path, account.uid, account.gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const at = join(path, entry.name);
    if (entry.isDirectory()) await giveTo(at, account);
    else await lchown(at, account.uid, account.gid);
  }
}

export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new EmbeddedDatabaseError(
      'folder-not-reachable',
      `${path} cannot be read: ${systemReason(error)}.`,
      { cause: error },
    );
  }
}

function allows(found: Stats, account: Account, right: number): boolean {
  if (account.uid === found.uid) return (found.mode & (right << 6)) !== 0;
  if (account.gid === found.gid) return (found.mode & (right << 3)) !== 0;
  return (found.mode & right) !== 0;
}

async function writableFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, `.writable-${String(process.pid)}`);
    await writeFile(probe, '');
    await rm(probe);
    return await realpath(folder);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      'folder-not-writable',
      `The database folder ${folder} cannot be written: ${systemReason(error)}. ` +
        'Give this user the right to write there, or name another folder.',
      { cause: error },
    );
  }
}

async function readPointer(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, POINTER), 'utf8').catch(() => null);
  if (text === null) return null;
  const read: unknown = JSON.parse(text);
  if (!isPointer(read) || read.folder !== folder) {
    throw new EmbeddedDatabaseError(
      'folder-moved',
      `${join(folder, POINTER)} points to the database of another folder: ${text.trim()} ` +
        `If ${folder} was moved, write its new path into that file; ` +
        'if it is a copy, delete that file to begin with an empty database.',
    );
  }
  return read.place;
}

function isPointer(read: unknown): read is { folder: string; place: string } {
  if (typeof read !== 'object' || read === null) return false;
  if (!('folder' in read) || !('place' in read)) return false;
  return typeof read.folder === 'string' && typeof read.place === 'string';
}

async function makeElsewhere(
  folder: string,
  account: Account,
  log: (line: string) => void,
): Promise<string> {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const place = join(ELSEWHERE, hash);
  try {
    await setAside(place, log);
    await mkdir(place, { recursive: true });
    // A strict umask would lock the account out of the two folders that are ours.
    await chmod(ELSEWHERE, 0o755);
    await chmod(place, 0o755);
  } catch (error) {
    throw notReachable(folder, account, error);
  }
  if (!(await canEnter(place, account))) throw notReachable(place, account);
  await writeFile(join(folder, POINTER), `${JSON.stringify({ folder, place })}\n`);
  return place;
}

/**
 * A database without a pointer to it: its folder was deleted to begin anew, passwords and all.
 * It is kept under another name, since nobody said that it should go.
 */
async function setAside(place: string, log: (line: string) => void): Promise<void> {
  if ((await statOrNull(join(place, 'postgres'))) === null) return;
  const left = `${place}.left-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  await rename(place, left);
  log(`The database of an earlier folder of this name is kept in ${left}; delete it if unneeded.`);
}

async function accountFor(owner: Stats | null): Promise<Account> {
  if (owner !== null && owner.uid !== 0) {
    return { name: `of uid ${String(owner.uid)}`, uid: owner.uid, gid: owner.gid };
  }
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedDatabaseError(
    'no-unprivileged-account',
    'PostgreSQL refuses to run as root and this machine has neither an account "postgres" nor ' +
      '"nobody". Start as a plain user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function otherOwner(place: string, uid: number): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'folder-of-another-user',
    `The database in ${place} belongs to another user of this machine (uid ${String(uid)}). ` +
      'Start as that user or as root, or name another folder.',
  );
}

function notReachable(place: string, account: Account, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'folder-not-reachable',
    `PostgreSQL refuses to run as root, and the account ${account.name} cannot enter ${place}` +
      `${cause === undefined ? '' : ` (${ELSEWHERE}: ${systemReason(cause)})`}. ` +
      'Name a folder that it can enter, such as one below /srv.',
    { cause },
  );
}

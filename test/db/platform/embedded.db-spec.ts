import { chmod, cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  findRunningEmbedded,
  startEmbedded,
} from '../../../src/platform/database/embedded/embedded-postgres';
import { installedNative } from '../../../src/platform/database/embedded/native-binaries';
import { ask } from '../../support/database';
import { Launches } from '../../support/launches';

/** Only root has an account to hand over to. */
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded PostgreSQL', () => {
  const launches = new Launches();
  const newFolder = (): string => launches.newFolder();
  const start = (options: EmbeddedOptions): Promise<EmbeddedDatabase> => launches.start(options);
  const stop = (database: EmbeddedDatabase): Promise<void> => launches.stop(database);

  beforeAll(() => launches.open());
  afterAll(() => launches.close());

  it('keeps what was written, the addresses and the passwords between starts', async () => {
    const folder = newFolder();
    const first = await start({ folder });
    await ask(first.ownerUrl, 'create schema farm; create table farm.lot (net_g bigint)');
    await ask(first.ownerUrl, 'insert into farm.lot values (62500)');
    await stop(first);
    expect(await findRunningEmbedded(folder)).toBeNull();

    const second = await start({ folder });
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(second.appUrl).toBe(first.appUrl);
    expect(await ask(second.ownerUrl, 'select net_g from farm.lot')).toEqual([{ net_g: '62500' }]);
    await stop(second);
    expect((await stat(join(folder, 'postgres-secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('writes through to the disk, in UTC, in UTF-8 and with page checksums', async () => {
    const database = await start({ folder: newFolder() });
    const shown = await ask(
      database.appUrl,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit',
         'TimeZone', 'server_encoding', 'data_checksums', 'listen_addresses',
         'unix_socket_directories', 'password_encryption') order by name collate "C"`,
    );
    // The folder of its sockets is not shown to a plain role; there is none.
    expect(shown).toEqual([
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'password_encryption', setting: 'scram-sha-256' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    await stop(database);
  });

  it('gives the owner the database and the making of roles, and the application nothing', async () => {
    const database = await start({ folder: newFolder() });
    expect(
      await ask(
        database.ownerUrl,
        `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolcanlogin
           from pg_roles where rolname like 'bohnenweg%' order by rolname`,
      ),
    ).toEqual([
      roleRow('bohnenweg_app', { logsIn: false, makes: false }),
      roleRow('bohnenweg_app_login', { logsIn: true, makes: false }),
      roleRow('bohnenweg_owner', { logsIn: true, makes: true }),
    ]);
    await ask(database.ownerUrl, 'create role auditor; grant bohnenweg_app to auditor');
    await ask(database.ownerUrl, 'create schema farm; create table farm.lot (net_g bigint)');
    await expect(ask(database.appUrl, 'select * from farm.lot')).rejects.toThrow('permission');
    await expect(ask(database.appUrl, 'create schema mine')).rejects.toThrow('permission');
    const wrong = database.appUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await stop(database);
  });

  it('says where it runs, and refuses a second start in the same folder', async () => {
    const folder = newFolder();
    expect(await findRunningEmbedded(folder)).toBeNull();
    const database = await start({ folder });
    const { ownerUrl, appUrl } = database;
    expect(await findRunningEmbedded(folder)).toEqual({ ownerUrl, appUrl });
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'already-running',
      message: expect.stringContaining(`pid ${String(process.pid)}`) as string,
    });
    expect(await ask(ownerUrl, 'select 1 as still')).toEqual([{ still: 1 }]);

    const copy = newFolder();
    await cp(folder, copy, { recursive: true });
    expect(await findRunningEmbedded(copy)).toBeNull();
    await Promise.all([database.stop(), database.stop()]);
    await start({ folder }).then(stop);
  });

  it('names a port that is taken, and moves away from a kept one', async () => {
    const folder = newFolder();
    const first = await start({ folder });
    await stop(first);
    const port = Number(new URL(first.ownerUrl).port);
    const other = createServer();
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
    try {
      await expect(startEmbedded({ folder, port })).rejects.toMatchObject({
        code: 'port-taken',
        message: expect.stringContaining(`Port ${String(port)}`) as string,
      });
      const moved = await start({ folder });
      expect(new URL(moved.ownerUrl).port).not.toBe(String(port));
      expect(await ask(moved.ownerUrl, 'select 1 as up')).toEqual([{ up: 1 }]);
      await stop(moved);
    } finally {
      await new Promise((done) => other.close(done));
    }
    const asked = await start({ folder, port });
    expect(new URL(asked.appUrl).port).toBe(String(port));
    await stop(asked);
  });

  it('says in a sentence why a folder cannot be used', async () => {
    const file = join(launches.root, 'a-file');
    await writeFile(file, 'not a folder');
    await expect(startEmbedded({ folder: join(file, 'below') })).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: expect.stringContaining('a part of its path is a file') as string,
    });
    await expect(startEmbedded({ folder: file })).rejects.toMatchObject({
      code: 'folder-not-writable',
    });
  });

  it('refuses the cluster of another version and one without its passwords', async () => {
    const folder = newFolder();
    await start({ folder }).then(stop);
    const version = join(folder, 'postgres', 'PG_VERSION');
    const kept = await readFile(version, 'utf8');
    await writeFile(version, '15\n');
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'version-differs',
      message: expect.stringContaining('made by PostgreSQL 15') as string,
    });
    await writeFile(version, kept);
    const secrets = join(folder, 'postgres-secrets.json');
    const passwords = await readFile(secrets, 'utf8');
    await rm(secrets);
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'secrets-missing' });
    await writeFile(secrets, passwords.replaceAll(/"postgres":"[^"]+"/g, '"postgres":"other"'));
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'secrets-missing' });
    await writeFile(secrets, passwords);
    await start({ folder }).then(stop);
  });

  it('makes the library links and executable bits that a blocked install script left out', async () => {
    const native = join(launches.root, 'package', 'native');
    await cp(installedNative(), native, { recursive: true, verbatimSymlinks: true });
    await chmod(join(launches.root, 'package'), 0o755);
    for (const entry of await readdir(join(native, 'lib'), { withFileTypes: true })) {
      if (entry.isSymbolicLink()) await rm(join(native, 'lib', entry.name));
    }
    for (const name of ['initdb', 'postgres']) await chmod(join(native, 'bin', name), 0o644);
    const database = await start({ folder: newFolder(), native });
    expect(await ask(database.ownerUrl, 'select 1 as up')).toEqual([{ up: 1 }]);
    await stop(database);
    await expect(
      startEmbedded({ folder: newFolder(), native: join(launches.root, 'nowhere') }),
    ).rejects.toMatchObject({ code: 'binaries-missing' });
  });

  asRoot('goes elsewhere, and says so, where the account of PostgreSQL cannot enter', async () => {
    const folder = join(launches.root, 'locked', 'below');
    await mkdir(folder, { recursive: true });
    await chmod(join(launches.root, 'locked'), 0o700);
    const lines: string[] = [];
    const first = await start({ folder, log: (line) => lines.push(line) });
    expect(lines[0]).toMatch(/cannot enter .*locked\/below: the database lies in \/var\/lib\//);
    const pointer = await readFile(join(folder, 'postgres-location.json'), 'utf8');
    const { place } = JSON.parse(pointer) as { place: string };
    try {
      await ask(first.ownerUrl, 'create table kept (n integer); insert into kept values (3)');
      await stop(first);
      const second = await start({ folder });
      expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 3 }]);
      await stop(second);
      expect((await stat(join(launches.root, 'locked'))).mode & 0o777).toBe(0o700);

      const copy = join(launches.root, 'locked', 'copy');
      await cp(folder, copy, { recursive: true });
      await expect(startEmbedded({ folder: copy })).rejects.toMatchObject({ code: 'folder-moved' });
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});

function roleRow(rolname: string, may: { logsIn: boolean; makes: boolean }): object {
  return {
    rolname,
    rolsuper: false,
    rolcreaterole: may.makes,
    rolcreatedb: may.makes,
    rolbypassrls: false,
    rolcanlogin: may.logsIn,
  };
}

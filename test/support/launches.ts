import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  startEmbedded,
} from '../../src/platform/database/embedded/embedded-postgres';

/** Embedded databases that one test file starts itself; what still runs is stopped at the end. */
export class Launches {
  /** Temporary folder of the test file; known after `open`. */
  root = '';
  private made = 0;
  private readonly running = new Set<EmbeddedDatabase>();

  async open(): Promise<void> {
    this.root = await mkdtemp(join(tmpdir(), 'bohnenweg-launcher-'));
    // Where the tests run as root, PostgreSQL's account must enter.
    await chmod(this.root, 0o711);
  }

  async close(): Promise<void> {
    for (const database of this.running) await database.stop();
    await rm(this.root, { recursive: true, force: true });
  }

  /** A path where nothing is yet. */
  newFolder(): string {
    this.made += 1;
    return join(this.root, `house-${String(this.made)}`);
  }

  async start(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
    const database = await startEmbedded(options);
    this.running.add(database);
    return database;
  }

  async stop(database: EmbeddedDatabase): Promise<void> {
    await database.stop();
    this.running.delete(database);
  }
}

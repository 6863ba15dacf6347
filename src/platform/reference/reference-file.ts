import { readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { ReferenceRow, type RowStatus } from './reference-row';
import type { Day } from '../../kernel/day';

/** What every reference row says about itself, whatever else it holds. */
export interface Dated {
  /** Unique within its file; results store it, so that a figure can be traced to its row. */
  readonly id: string;
  /** First day on which the row holds; null only where an unconfirmed row has no known start. */
  readonly validFrom: Day | null;
  readonly source: string;
  readonly retrievedOn: Day;
  /** `unconfirmed` rows never give a final result. */
  readonly status: RowStatus;
}

/** A reference file whose rows cannot be trusted: the process must not start with it. */
export class BadReference extends Error {
  override readonly name = 'BadReference';
}

/**
 * One file of dated reference rows: a mapping from section names to lists of rows. Every member of
 * every row must be asked for and every section read, else {@link ReferenceFile.finish} fails: a
 * misspelt member is an error, not a silence.
 */
export class ReferenceFile {
  /** SHA-256 of the file's bytes, so that a result can say which edition it was computed from. */
  readonly digest: string;
  private readonly sections: Map<string, unknown>;
  private readonly ids = new Set<string>();

  constructor(
    private readonly name: string,
    text: string,
  ) {
    this.digest = createHash('sha256').update(text).digest('hex');
    const document = parseDocument(text, { uniqueKeys: true, strict: true });
    const fault = document.errors[0];
    if (fault !== undefined) throw new BadReference(`${name}: ${fault.message}`);
    const content: unknown = document.toJS();
    if (!isRecord(content)) throw new BadReference(`${name}: a mapping of sections is expected`);
    this.sections = new Map(Object.entries(content));
  }

  /** The rows of one section in the order of the file; `decode` asks each for its own members. */
  section<T extends object>(
    section: string,
    decode: (row: ReferenceRow) => T,
  ): readonly (Dated & T)[] {
    const list = this.sections.get(section);
    this.sections.delete(section);
    if (!Array.isArray(list) || list.length === 0) {
      throw new BadReference(`${this.name}: section ${section} must be a list of rows`);
    }
    return list.map((raw: unknown, index) => this.decodeRow(section, index, raw, decode));
  }

  /** @throws BadReference when a section was never read */
  finish(): void {
    const [left] = this.sections.keys();
    if (left !== undefined) throw new BadReference(`${this.name}: unknown section ${left}`);
  }

  private decodeRow<T extends object>(
    section: string,
    index: number,
    raw: unknown,
    decode: (row: ReferenceRow) => T,
  ): Dated & T {
    const place = `${this.name}, ${section}, row ${String(index + 1)}`;
    if (!isRecord(raw)) throw new BadReference(`${place}: a mapping is expected`);
    const row = new ReferenceRow(place, raw, (text) => new BadReference(text));
    const dated = datedOf(row);
    if (dated.validFrom === null && dated.status === 'confirmed') {
      row.fail('valid_from', 'may be null only in an unconfirmed row');
    }
    if (this.ids.has(dated.id)) row.fail('id', `repeats ${dated.id}`);
    this.ids.add(dated.id);
    const own = decode(row);
    row.finish();
    return Object.freeze({ ...own, ...dated });
  }
}

/** Reads `config/reference/<name>`, at start; whatever is wrong with the file ends the start. */
export function loadReferenceFile(name: string): ReferenceFile {
  return new ReferenceFile(name, readFileSync(join(referenceDirectory(), name), 'utf8'));
}

/** The folder stands beside package.json, for the compiled tree and for the source tree alike. */
function referenceDirectory(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new BadReference('no package.json above the program');
    folder = parent;
  }
  return join(folder, 'config', 'reference');
}

function datedOf(row: ReferenceRow): Dated {
  return {
    id: row.text('id'),
    validFrom: row.dayOrNull('valid_from'),
    source: row.text('source'),
    retrievedOn: row.day('retrieved_on'),
    status: row.choice('status', ['confirmed', 'unconfirmed']),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

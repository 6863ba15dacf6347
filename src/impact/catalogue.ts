import { Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day';
import {
  BadReference,
  type Dated,
  loadReferenceFile,
  type ReferenceFile,
} from '../platform/reference/reference-file';
import type { ReferenceRow } from '../platform/reference/reference-row';
import { CALCULATOR_KEYS } from './domain/calculators';
import {
  type Goal,
  type MetricDefinition,
  type RelatedIndicator,
  SCOPE_KINDS,
  type Wording,
} from './domain/definition';
import { type Factor, FactorSheet } from './domain/factor-sheet';
import { REASONS, UNITS } from './domain/result';

/** A dated row of the catalogue: the newest version that holds on a day is the one that counts. */
type DatedDefinition = MetricDefinition & Dated;
type DatedFactor = Factor & Dated;

/**
 * The metric definitions, reference values and goals of `config/reference`, read at start. A
 * definition that names a calculator or reference value that does not exist ends the start.
 */
@Injectable()
export class Catalogue {
  readonly goals: readonly Goal[];
  private readonly definitions: readonly DatedDefinition[];
  private readonly factors: readonly DatedFactor[];

  constructor() {
    this.definitions = read('metrics.yaml', 'metrics', definitionOf);
    this.factors = read('factors.yaml', 'factors', factorOf);
    this.goals = read('sdg.yaml', 'goals', goalOf);
    this.check();
  }

  /** The definitions that hold on the day, one version of each code, in the order of the file. */
  metricsOn(on: Day): readonly MetricDefinition[] {
    return newestOn(this.definitions, on, (one) => one.code);
  }

  /** @throws BadReference for a code that no version covers on the day */
  metricOn(code: string, on: Day): MetricDefinition {
    const definition = this.metricsOn(on).find((one) => one.code === code);
    if (definition === undefined) throw new BadReference(`metrics.yaml: no ${code} on ${on}`);
    return definition;
  }

  /** Any version, for showing a stored result with the words it was computed under. */
  metricVersion(code: string, version: string): MetricDefinition | null {
    return this.definitions.find((one) => one.code === code && one.version === version) ?? null;
  }

  /** A fresh sheet for one calculation: the reference values that hold on the day. */
  sheetOn(definition: MetricDefinition, on: Day): FactorSheet {
    const rows = newestOn(this.factors, on, (one) => one.key);
    return new FactorSheet(rows, definition.minCoverage.div(100));
  }

  /** The reference row behind 'key@version', with its source, for the annex of a report. */
  factorRow(name: string): DatedFactor | null {
    return this.factors.find((one) => one.id === name) ?? null;
  }

  private check(): void {
    const keys = new Set(this.factors.map((one) => one.key));
    for (const { code, references } of this.definitions) {
      const missing = references.find((key) => !keys.has(key));
      if (missing !== undefined) throw new BadReference(`metrics.yaml: ${code} needs ${missing}`);
    }
    if (this.goals.length !== 17) throw new BadReference('sdg.yaml: there are 17 goals');
  }
}

function read<T extends object>(
  name: string,
  section: string,
  decode: (row: ReferenceRow) => T,
): readonly (T & Dated)[] {
  const file: ReferenceFile = loadReferenceFile(name);
  const rows = file.section(section, decode);
  file.finish();
  return rows;
}

function newestOn<T extends Dated>(rows: readonly T[], on: Day, keyOf: (row: T) => string): T[] {
  const newest = new Map<string, T>();
  for (const row of rows) {
    if (row.validFrom !== null && row.validFrom > on) continue;
    const known = newest.get(keyOf(row));
    if (known === undefined || (known.validFrom ?? '') <= (row.validFrom ?? '')) {
      newest.set(keyOf(row), row);
    }
  }
  return [...newest.values()];
}

function definitionOf(row: ReferenceRow): MetricDefinition {
  const [code, version] = named(row.text('id'));
  return {
    code,
    version,
    sdg: row.decimal('sdg').toNumber(),
    targets: listed(row.text('targets')),
    indicators: listed(row.textOrNull('indicators')).map((one) => indicatorOf(one, row)),
    name: wording(row, 'name'),
    unit: row.choice('unit', UNITS),
    scopes: listed(row.text('scopes')).map(
      (one) => SCOPE_KINDS.find((kind) => kind === one) ?? row.fail('scopes', `knows no ${one}`),
    ),
    period: row.choice('period', ['calendar', 'harvest']),
    calculator: row.choice('calculator', CALCULATOR_KEYS),
    formula: wording(row, 'formula'),
    inputs: listed(row.text('inputs')),
    references: listed(row.textOrNull('references')),
    direction: row.choice('direction', ['up_good', 'down_good', 'neutral']),
    level: row.choice('level', ['input', 'output', 'outcome_proxy']),
    minCoverage: row.decimal('min_coverage'),
    notClaim: wording(row, 'not_claim'),
  };
}

function indicatorOf(text: string, row: ReferenceRow): RelatedIndicator {
  const [code, relation] = text.split(' ', 2);
  const relations = ['proxy', 'contributes', 'thematic'] as const;
  const known = relations.find((one) => one === relation);
  if (code === undefined || known === undefined) row.fail('indicators', `cannot hold ${text}`);
  return { code, relation: known };
}

/** `unit` and `note` are for the people who read the file; they must be there all the same. */
function factorOf(row: ReferenceRow): Factor & { readonly unit: string; readonly note: string } {
  const [key, version] = named(row.text('id'));
  return {
    key,
    version,
    value: row.decimalOrNull('value'),
    low: row.decimalOrNull('low'),
    high: row.decimalOrNull('high'),
    unit: row.text('unit'),
    note: row.text('note'),
    confirmed: row.choice('status', ['confirmed', 'unconfirmed']) === 'confirmed',
  };
}

function goalOf(row: ReferenceRow): Goal {
  const reason = row.choiceOrNull('reason', REASONS);
  const de = row.textOrNull('needed_de');
  const es = row.textOrNull('needed_es');
  const en = row.textOrNull('needed_en');
  const told = de !== null && es !== null && en !== null ? { de, es, en } : null;
  if ((reason === null) !== (told === null)) row.fail('reason', 'and needed_* belong together');
  return {
    goal: row.decimal('goal').toNumber(),
    name: wording(row, 'name'),
    gap: reason === null || told === null ? null : { reason, needed: told },
  };
}

function wording(row: ReferenceRow, name: string): Wording {
  return {
    de: row.text(`${name}_de`),
    es: row.text(`${name}_es`),
    en: row.text(`${name}_en`),
  };
}

/** 'S05-WOMEN@1' is code and version. */
function named(id: string): readonly [string, string] {
  const at = id.lastIndexOf('@');
  if (at < 1) throw new BadReference(`${id}: an id is written name@version`);
  return [id.slice(0, at), id.slice(at + 1)];
}

function listed(text: string | null): readonly string[] {
  return text === null ? [] : text.split(',').map((one) => one.trim());
}

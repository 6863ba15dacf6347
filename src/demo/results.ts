import { Injectable } from '@nestjs/common';
import { ContractReader } from '../contracts/contracts.public';
import { gradeText, ImpactReader, statusText, unitText } from '../impact/impact.public';
import { day } from '../kernel/day';
import { Decimal } from '../kernel/decimal';
import { percentTexts } from '../kernel/share';
import { LotReader } from '../lots/lots.public';
import { OrganisationReader } from '../parties/parties.public';
import { NETWORK, SYSTEM } from '../platform/database/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { formatKg, formatNumber } from '../platform/text/format';
import { LotOriginQuery } from '../traceability/traceability.public';
import { REPORT_YEAR } from './chapters/report.chapter';
import { GTIN, ROASTS } from './story/voyage';
import { table } from './terminal';

/** The readers that the trace of a bag needs. */
@Injectable()
export class TraceSources {
  constructor(
    readonly origins: LotOriginQuery,
    private readonly organisations: OrganisationReader,
  ) {}

  async names(
    tx: Parameters<OrganisationReader['byIds']>[0],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const found = await this.organisations.byIds(tx, ids);
    return new Map(found.map((one) => [one.id, `${one.name}, ${one.place} (${one.country})`]));
  }
}

/** What the jobs found out about the story, as plain text for the terminal. */
@Injectable()
export class Results {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lots: LotReader,
    private readonly trace: TraceSources,
    private readonly contracts: ContractReader,
    private readonly impact: ImpactReader,
  ) {}

  /** Where the coffee in one bag comes from. */
  async traceOfBag(): Promise<string> {
    const batch = ROASTS[0]?.batch ?? '';
    return this.unitOfWork.read(NETWORK, async (tx) => {
      const lot = await this.lots.findBatch(tx, GTIN, batch);
      if (lot === null) throw new Error(`the story has no batch ${batch}`);
      const origin = await this.trace.origins.of(tx, lot.mix_id);
      const groups = [...origin.cooperatives, ...origin.outside];
      const names = await this.trace.names(
        tx,
        groups.map((group) => group.key),
      );
      const percents = percentTexts(
        groups.map((group) => group.share),
        2,
      );
      const rows = groups.map((group, index) => [
        `${(percents[index] ?? '').padStart(6)} %`,
        names.get(group.key) ?? group.key,
        `${String(group.share.part)}/${String(group.share.whole)}`,
      ]);
      const head = `Batch ${batch}, GTIN ${GTIN}, ${formatKg('en', lot.net_g)} packed`;
      const members = `  ${String(origin.producers.length)} members, ${String(origin.plots.length)} plots, ${String(origin.parts.length)} origins`;
      return `${head}\n${table(rows)}\n${members}`;
    });
  }

  /** What each contract was paid, what the rule demanded, and the premium that is due. */
  async statements(): Promise<string> {
    const period = {
      from: day(`${String(REPORT_YEAR)}-01-01`),
      to: day(`${String(REPORT_YEAR)}-12-31`),
      sellerId: null,
    };
    const rows = await this.unitOfWork.read(SYSTEM, (tx) => this.contracts.paidIn(tx, period));
    const body = rows.map((row) => [
      row.code,
      formatKg('en', row.shippedG),
      cents(row.agreedUscPerLb),
      cents(row.ruleUscPerLb),
      row.meetsRule === false ? 'below the rule' : 'meets the rule',
      `${money(row.premiumDueUsd)} USD`,
      `${row.ruleId ?? '-'} ${row.formula ?? ''}`,
    ]);
    return table([
      ['contract', 'shipped', 'agreed c/lb', 'rule c/lb', '', 'premium due', 'rule row, formula'],
      ...body,
    ]);
  }

  /** Every metric of the year with its grade and status, also those without data. */
  async sdgTable(): Promise<string> {
    const rows = await this.unitOfWork.read(SYSTEM, async (tx) => {
      const results = await this.impact.resultsOf(tx, REPORT_YEAR);
      const cooperatives = results.flatMap(({ scope }) =>
        scope.kind === 'cooperative' ? [scope.organisationId] : [],
      );
      const names = await this.trace.names(tx, cooperatives);
      return results.map(({ definition, scope, result: { headline, grade } }) => [
        `SDG ${String(definition.sdg)}`,
        definition.code,
        scope.kind === 'cooperative' ? (names.get(scope.organisationId) ?? '') : scope.kind,
        headline.value === null ? '-' : formatNumber('en', headline.value, { max: 2 }),
        headline.value === null ? '' : unitText('en', definition.unit),
        headline.value === null ? '' : gradeText('en', grade),
        statusText('en', headline.status),
      ]);
    });
    return table([['goal', 'metric', 'scope', 'value', 'unit', 'grade', 'status'], ...rows]);
  }
}

function cents(value: Decimal | null): string {
  return value === null ? '-' : value.toFixed(2);
}

function money(value: Decimal | null): string {
  return value === null ? '-' : formatNumber('en', value, { min: 2, max: 2 });
}

import { Injectable } from '@nestjs/common';
import { type ImpactYear, ImpactReader } from '../../impact/impact.public';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { NETWORK, organisation, type Scope, SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Language } from '../../platform/text/language';
import { PartnershipOfActor } from './partnership-of-actor';
import { ReportQuery, type RequestState, type StoredReport } from './report.query';
import type { Town } from '../../partnership/partnership.public';

/** A report with its stored text, as a page shows it. */
export interface ReadableReport {
  readonly report: StoredReport;
  readonly body: string;
}

/** What the two towns see of a year: the newest version, and what became of the newest request. */
export interface ReportDesk {
  readonly town: Town;
  readonly report: StoredReport | null;
  readonly request: RequestState | null;
  /** How far the figures are while the request waits for them. */
  readonly progress: { readonly done: number; readonly planned: number | null } | null;
}

/** Reads reports for the doors: for all what is published, for the towns what is not yet. */
@Injectable()
export class ReportViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportQuery,
    private readonly impact: ImpactReader,
    private readonly partnership: PartnershipOfActor,
  ) {}

  published(): ReturnType<ReportQuery['published']> {
    return this.unitOfWork.read(NETWORK, (tx) => this.reports.published(tx));
  }

  /** @throws Refusal `report.not-published` */
  async publicReport(year: number): Promise<StoredReport> {
    const report = await this.unitOfWork.read(NETWORK, (tx) => this.reports.newest(tx, year));
    return report ?? refuse('report.not-published', { year: String(year) }, 'not-found');
  }

  async publicText(year: number, language: Language): Promise<ReadableReport> {
    return this.withBody(NETWORK, await this.publicReport(year), language);
  }

  /** @throws Refusal `partnership.none` for whoever is not of one of the two municipalities */
  async desk(actor: Actor, year: number): Promise<ReportDesk> {
    const own = organisation(actor.organisationId);
    const { town, report, request } = await this.unitOfWork.read(own, async (tx) => ({
      town: (await this.partnership.of(tx, actor)).town,
      report: await this.reports.newest(tx, year),
      request: await this.reports.newestRequest(tx, year),
    }));
    const figures = request?.outcome === 'waiting' ? await this.figures(request) : null;
    return {
      town,
      report,
      request,
      progress: figures === null ? null : { done: figures.done, planned: figures.planned },
    };
  }

  async draftText(actor: Actor, report: StoredReport, language: Language): Promise<string> {
    return (await this.withBody(organisation(actor.organisationId), report, language)).body;
  }

  private async figures(request: RequestState): Promise<ImpactYear | null> {
    return this.unitOfWork.read(SYSTEM, (tx) => this.impact.byId(tx, request.impact_year_id));
  }

  private async withBody(
    scope: Scope,
    report: StoredReport,
    language: Language,
  ): Promise<ReadableReport> {
    const body = await this.unitOfWork.read(scope, (tx) =>
      this.reports.body(tx, report.id, language),
    );
    if (body === null) throw new Error(`report ${report.id} has no text in ${language}`);
    return { report, body };
  }
}

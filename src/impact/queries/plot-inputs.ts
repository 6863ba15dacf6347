import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import { CertificateReader } from '../../certification/certification.public';
import { PlotReader } from '../../plots/plots.public';
import { dayCount, holdsOn, overlap, within } from '../domain/day-spans';
import type { DeforestationInputs } from '../domain/deforestation-screening';
import type { OrganicAreaInputs, OrganicPlot } from '../domain/organic-area';
import type { PlotGeometryInputs } from '../domain/plot-geometry';
import { daysIn, type Period } from '../domain/scope';
import type { Question } from './question';
import { ScopeMembers } from './scope-members';

type Plots = Awaited<ReturnType<PlotReader['forStatistics']>>;

/** Plots in use on the last day of the period: areas and states, never coordinates. */
@Injectable()
export class PlotInputs {
  constructor(
    private readonly members: ScopeMembers,
    private readonly plots: PlotReader,
    private readonly certificates: CertificateReader,
  ) {}

  async organicArea(tx: Tx, question: Question): Promise<OrganicAreaInputs> {
    const { scope, period } = question;
    const plots = await this.members.gather(tx, scope, (organisationId) =>
      this.organicPlots(tx, organisationId, period),
    );
    return { plots, daysInPeriod: daysIn(period) };
  }

  async geometry(tx: Tx, question: Question): Promise<PlotGeometryInputs> {
    const plots = await this.inUse(tx, question);
    return {
      plots: plots.map(({ plotId, areaM2, areaMethod, geometry }) => ({
        plotId,
        areaM2,
        areaMethod,
        geometry,
      })),
    };
  }

  async screening(tx: Tx, question: Question): Promise<DeforestationInputs> {
    const plots = await this.inUse(tx, question);
    return {
      plots: plots.map(({ plotId, areaM2, screening }) => ({ plotId, areaM2, screening })),
    };
  }

  private async inUse(tx: Tx, { scope, period }: Question): Promise<Plots> {
    return this.members.gather(tx, scope, (organisationId) =>
      this.plots.forStatistics(tx, organisationId, period.to),
    );
  }

  /**
   * A day counts as organic when the plot was kept so and the cooperative's certificate was valid.
   */
  private async organicPlots(
    tx: Tx,
    organisationId: Id,
    period: Period,
  ): Promise<readonly OrganicPlot[]> {
    const plots = await this.plots.forStatistics(tx, organisationId, period.to);
    const spans = await this.certificates.validSpans(tx, organisationId, period.from, period.to);
    const certified = within(
      spans.filter((one) => one.scheme === 'organic'),
      period,
    );
    return plots.map((plot) => organicPlot(plot, certified, period));
  }
}

function organicPlot(
  plot: Plots[number],
  certified: readonly Period[],
  period: Period,
): OrganicPlot {
  const { plotId, areaM2, areaMethod } = plot;
  const days = overlap(
    plot.organic.filter((one) => one.status === 'organic'),
    certified,
  );
  const conversion = plot.organic.filter((one) => one.status === 'conversion');
  return {
    plotId,
    areaM2,
    areaMethod,
    organicOnLastDay: holdsOn(days, period.to),
    inConversionOnLastDay: holdsOn(conversion, period.to),
    organicDays: dayCount(days),
  };
}

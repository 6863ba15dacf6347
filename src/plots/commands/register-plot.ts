import { Injectable } from '@nestjs/common';
import { ProducerReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decidePlot, kindOf, type RegisterPlot } from '../domain/plot';
import { survey } from '../domain/survey';
import { PlotRules } from '../plot-rules';
import { PlotGeometryRow } from '../storage/plot-geometry.row';
import { PlotRow } from '../storage/plot.row';

/** A cooperative enters a plot of one of its members. */
@Injectable()
export class RegisterPlotHandler {
  constructor(
    private readonly journal: Journal,
    private readonly producers: ProducerReader,
    private readonly rules: PlotRules,
  ) {}

  async run(tx: Tx, command: RegisterPlot, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    await this.producers.requireOwn(tx, organisationId, [command.producerId]);
    const found = command.geometry === null ? null : survey(command.geometry, this.rules.country);
    const facts = decidePlot(command, found, this.rules.pointMax, tx.now);
    const { geometry: _, declaredAreaM2, ...rest } = command;
    await tx.manager.insert(PlotRow, {
      ...rest,
      organisationId,
      declaredAreaM2: declaredAreaM2?.toString() ?? null,
      computedAreaM2: found?.areaM2?.toString() ?? null,
      geometry: kindOf(found),
      registeredAt: tx.now,
    });
    if (found !== null) {
      const { shape } = found;
      await tx.manager.insert(PlotGeometryRow, { plotId: command.id, organisationId, shape });
    }
    await this.journal.append(tx, actor, facts);
  }
}

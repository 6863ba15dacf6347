import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideScreening, type RecordScreening } from '../domain/screening';
import { PlotReader } from '../queries/plot-reader';
import { PlotScreeningRow } from '../storage/plot-screening.row';

/** What a tool said about deforestation on a plot. */
@Injectable()
export class RecordScreeningHandler {
  constructor(
    private readonly journal: Journal,
    private readonly plots: PlotReader,
  ) {}

  async run(tx: Tx, command: RecordScreening, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    const { geometry } = await this.plots.requireOwn(tx, organisationId, command.plotId);
    const facts = decideScreening({ hasGeometry: geometry !== 'none' }, command, tx.now);
    await tx.manager.insert(PlotScreeningRow, { ...command, organisationId, recordedAt: tx.now });
    await this.journal.append(tx, actor, facts);
  }
}

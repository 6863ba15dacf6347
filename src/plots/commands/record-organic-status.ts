import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideOrganicStatus, type RecordOrganicStatus } from '../domain/organic-status';
import { PlotReader } from '../queries/plot-reader';

/** An entry in a plot's organic history; a second entry for the same day puts the first right. */
@Injectable()
export class RecordOrganicStatusHandler {
  constructor(
    private readonly journal: Journal,
    private readonly plots: PlotReader,
  ) {}

  async run(tx: Tx, command: RecordOrganicStatus, actor: Actor): Promise<void> {
    const { plotId, status, from } = command;
    await this.plots.requireOwn(tx, actor.organisationId, plotId);
    const facts = decideOrganicStatus(command, tx.now);
    await tx.query(
      `insert into organic_status (plot_id, organisation_id, from_on, status)
       values ($1, $2, $3, $4)
       on conflict on constraint organic_status_pk do update set status = excluded.status`,
      [plotId, actor.organisationId, from, status],
    );
    await this.journal.append(tx, actor, facts);
  }
}

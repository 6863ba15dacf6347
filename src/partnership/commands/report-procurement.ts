import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asText } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { checkProcurement, type ProcurementReport } from '../domain/procurement';
import { todayIn, townOf } from '../domain/town';
import { ProcurementReportRow } from '../storage/activity.rows';
import { PartnershipStore } from '../storage/partnership.store';

export type ReportProcurement = ProcurementReport;

/** Records what one office of the actor's town bought in one year; once for each year. */
@Injectable()
export class ReportProcurementHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: ReportProcurement, actor: Actor): Promise<{ id: Id }> {
    const { id, officeId, year, allG, fairG } = command;
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    const town = townOf(partnership, actor.organisationId);
    const today = todayIn(town, tx.now);
    checkProcurement(command, Number(today.slice(0, 4)));
    const office = await this.officeState(tx, partnership.id, officeId, year);
    if (office === null || office.town !== town) refuseUnknown('procurement-office', officeId);
    if (office.reportId !== null) {
      refuse(
        'procurement.already-reported',
        { year: String(year), report: office.reportId },
        'conflict',
      );
    }
    await tx.manager.insert(ProcurementReportRow, {
      id,
      partnership_id: partnership.id,
      office_id: officeId,
      year,
      all_g: allG.toString(),
      fair_g: fairG === null ? null : fairG.toString(),
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.procurement-reported',
        subjectId: id,
        about: [partnership.id, officeId],
        occurredOn: today,
        body: { partnershipId: partnership.id, officeId, year, allG, fairG },
      },
    ]);
    return { id };
  }

  private async officeState(
    tx: Tx,
    partnershipId: Id,
    officeId: Id,
    year: number,
  ): Promise<{ town: string; reportId: Id | null } | null> {
    const [row] = await tx.query(
      `select office.town, report.id as report_id
         from procurement_office office
         left join procurement_report report on report.office_id = office.id and report.year = $3
        where office.id = $1 and office.partnership_id = $2`,
      [officeId, partnershipId, year],
    );
    if (row === undefined) return null;
    const reportId = row['report_id'];
    return { town: asText(row['town']), reportId: reportId === null ? null : asText(reportId) };
  }
}

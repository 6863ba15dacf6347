import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { requireNotInFuture } from '../domain/delivery';
import { decideQuality, type Quality, type SampleFindings } from '../domain/quality';
import { readQuality } from '../plausibility';
import { LotReader } from '../queries/lot-reader';
import { WarningStore } from '../storage/warning-store';

/** A sample of an own lot, judged; the client makes the id. */
export interface RecordQuality {
  readonly qualityId: Id;
  readonly lotId: Id;
  readonly checkedOn: Day;
  readonly findings: SampleFindings;
}

export type RecordedQuality = {
  readonly quality_id: Id;
  readonly outturn_pct: string | null;
  readonly full_defects: Quality['fullDefects'];
  readonly warnings: readonly string[];
};

@Injectable()
export class RecordQualityHandler {
  private readonly reference = readQuality();

  constructor(
    private readonly lots: LotReader,
    private readonly warnings: WarningStore,
    private readonly journal: Journal,
  ) {}

  /** Fact `lots.quality-recorded`; a later sample stands beside the earlier one. */
  async run(tx: Tx, command: RecordQuality, actor: Actor): Promise<RecordedQuality> {
    const { qualityId, lotId, checkedOn, findings } = command;
    const { organisationId } = actor;
    requireNotInFuture(checkedOn, dayOf(tx.now, 'Europe/Berlin'));
    const lot = await this.lots.findOwn(tx, organisationId, lotId);
    if (lot === null) refuseUnknown('lot', lotId);
    const quality = decideQuality(findings, this.reference);
    await this.save(tx, organisationId, command, quality);
    const about = { lotId, sourceId: qualityId };
    await this.warnings.save(tx, organisationId, about, quality.warnings);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.quality-recorded',
        subjectId: lotId,
        about: [qualityId],
        occurredOn: checkedOn,
        body: {
          quality_id: qualityId,
          ...valuesOf(findings, quality),
          defects: (findings.defects ?? []).map(({ kind, beans }) => ({ kind, beans })),
          warnings: quality.warnings.map(({ code, facts }) => ({ code, facts })),
        },
      },
    ]);
    return {
      quality_id: qualityId,
      outturn_pct: quality.outturnPct?.toFixed(2) ?? null,
      full_defects: quality.fullDefects,
      warnings: quality.warnings.map((one) => one.code),
    };
  }

  private async save(
    tx: Tx,
    organisationId: Id,
    command: RecordQuality,
    quality: Quality,
  ): Promise<void> {
    const { qualityId, lotId, checkedOn, findings } = command;
    const values = valuesOf(findings, quality);
    await tx.query(
      `insert into quality_check (id, organisation_id, lot_id, checked_on, moisture_pct, sample_g,
                                  exportable_g, cup_score, protocol, protocol_version,
                                  full_defects_1, full_defects_2)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[qualityId, organisationId, lotId, checkedOn, values.moisture_pct, values.sample_g],
        ...[values.exportable_g, values.cup_score, values.protocol, values.protocol_version],
        ...[values.full_defects_1, values.full_defects_2],
      ],
    );
    for (const { kind, beans } of findings.defects ?? []) {
      await tx.query(
        `insert into quality_defect (check_id, kind, organisation_id, beans)
         values ($1, $2, $3, $4)`,
        [qualityId, kind, organisationId, beans],
      );
    }
  }
}

function valuesOf(findings: SampleFindings, quality: Quality) {
  const { moisturePct, outturn, cup } = findings;
  return {
    moisture_pct: moisturePct?.toFixed(1) ?? null,
    sample_g: outturn?.sampleG.toFixed(1) ?? null,
    exportable_g: outturn?.exportableG.toFixed(1) ?? null,
    cup_score: cup?.score.toFixed(2) ?? null,
    protocol: cup?.protocol ?? null,
    protocol_version: cup?.version ?? null,
    full_defects_1: quality.fullDefects?.first ?? null,
    full_defects_2: quality.fullDefects?.second ?? null,
  };
}

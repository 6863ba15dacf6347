import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import {
  asCount,
  asDay,
  asDecimal,
  asJson,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { LotReader } from './lot-reader';

const qualityOf = decoder({
  id: asText,
  lot_id: asText,
  checked_on: asDay,
  moisture_pct: orNull(asDecimal),
  sample_g: orNull(asDecimal),
  exportable_g: orNull(asDecimal),
  cup_score: orNull(asDecimal),
  protocol: orNull(asText),
  protocol_version: orNull(asText),
  full_defects_1: orNull(asCount),
  full_defects_2: orNull(asCount),
  defects: asJson<readonly { readonly kind: string; readonly beans: number }[]>(),
});
export type QualityView = ReturnType<typeof qualityOf>;

/** Samples of own lots, the newest first. */
@Injectable()
export class QualityReader {
  constructor(private readonly lots: LotReader) {}

  /** @throws Refusal `lot.unknown`, for a foreign lot as for one that does not exist */
  async ofLot(tx: Tx, organisationId: Id, lotId: Id): Promise<readonly QualityView[]> {
    const lot = await this.lots.findOwn(tx, organisationId, lotId);
    if (lot === null) refuseUnknown('lot', lotId);
    const rows = await tx.query(
      `select q.id, q.lot_id, q.checked_on, q.moisture_pct::text as moisture_pct,
              q.sample_g::text as sample_g, q.exportable_g::text as exportable_g,
              q.cup_score::text as cup_score, q.protocol, q.protocol_version, q.full_defects_1,
              q.full_defects_2,
              (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'beans', d.beans)
                                         order by d.kind), '[]')
                 from quality_defect d where d.check_id = q.id) as defects
         from quality_check q
        where q.organisation_id = $1 and q.lot_id = $2
        order by q.checked_on desc, q.id desc`,
      [organisationId, lotId],
    );
    return rows.map(qualityOf);
  }
}

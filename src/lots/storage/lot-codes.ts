import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';

/** Gives lots the running number that stands on sacks and weigh notes: `P-2026-00042`. */
@Injectable()
export class LotCodes {
  async next(tx: Tx, organisationId: Id, letter: string, year: number): Promise<string> {
    const series = `${letter}-${year}`;
    const [row] = await tx.query(
      `insert into lot_counter as c (organisation_id, series, last) values ($1, $2, 1)
       on conflict (organisation_id, series) do update set last = c.last + 1
       returning last`,
      [organisationId, series],
    );
    return `${series}-${String(row?.['last']).padStart(5, '0')}`;
  }
}

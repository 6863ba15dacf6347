import { Injectable } from '@nestjs/common';
import { CertificateReader } from '../../certification/certification.public';
import type { Id } from '../../kernel/id';
import { refuseUnknown, unreachable } from '../../kernel/refusal';
import { PlotReader } from '../../plots/plots.public';
import {
  asCount,
  asDay,
  asGrams,
  asOneOf,
  asText,
  asWhole,
  decoder,
  orNull,
} from '../../platform/database/decode';
import { NETWORK } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { FORMS } from '../domain/form';
import type { HoldTarget } from '../domain/hold';

const affectedOf = decoder({
  id: asText,
  owner_id: asText,
  code: asText,
  form: asOneOf(FORMS),
  made_by: asOneOf(['delivery', 'outside', 'transformation', 'handover']),
  occurred_on: asDay,
  net_g: asGrams,
  available_g: asGrams,
  rank: asCount,
  gtin: orNull(asText),
  batch: orNull(asText),
});
export type AffectedLot = ReturnType<typeof affectedOf>;

const flowOf = decoder({
  input_lot_id: asText,
  output_lot_id: asText,
  mass_mg: asWhole,
  out_in_mg: asWhole,
});
/** Milligrams of an input in an output, and the output's whole input. */
export type AffectedFlow = ReturnType<typeof flowOf>;

/**
 * Which lots a suspicion concerns: where it begins, and everything that was made from there, by
 * walking the flows over all owners. A flow of no milligram counts: who was in the mix is named.
 */
@Injectable()
export class AffectedLotsReader {
  constructor(
    private readonly plots: PlotReader,
    private readonly certificates: CertificateReader,
  ) {}

  /**
   * Where it begins, for what is the organisation's own: its lot, its delivery, the deliveries of
   * its plot, or the lots that it opened in the days of its certificate.
   * @throws Refusal `lot.unknown`, `plot.unknown`, `certificate.unknown`, for foreign ones too
   */
  async seedsOf(
    tx: Tx,
    organisationId: Id,
    target: { readonly kind: HoldTarget; readonly id: Id },
  ): Promise<readonly Id[]> {
    const { kind, id } = target;
    switch (kind) {
      case 'lot':
      case 'delivery': {
        const madeBy = kind === 'delivery' ? 'delivery' : '%';
        const found = await ids(
          tx,
          `select id from lot where id = $1 and owner_id = $2 and made_by like $3`,
          [id, organisationId, madeBy],
        );
        return found.length === 0 ? refuseUnknown('lot', id) : found;
      }
      case 'plot':
        await this.plots.requireOwn(tx, organisationId, id);
        return ids(tx, `select lot_id as id from delivery where plot_id = $1 order by lot_id`, [
          id,
        ]);
      case 'certificate':
        return this.underCertificate(tx, organisationId, id);
      default:
        return unreachable(kind);
    }
  }

  /**
   * The lots themselves and all that contain them, at any depth; lower ranks first. Lots of a step
   * that was taken back hold nothing.
   */
  async reachedFrom(tx: Tx, seeds: readonly Id[]): Promise<readonly AffectedLot[]> {
    const rows = await withScope(tx, NETWORK, () =>
      tx.query(
        `with recursive ahead (id) as (
           select unnest($1::uuid[])
           union
           select f.output_lot_id
             from ahead a
             join lot_flow f on f.input_lot_id = a.id
             join lot o on o.id = f.output_lot_id and o.reversed_by is null)
         select l.id, l.owner_id, l.code, l.form, l.made_by, l.occurred_on, l.net_g, l.available_g,
                l.rank, l.gtin, l.batch
           from ahead a join lot l on l.id = a.id
          order by l.rank, l.id`,
        [seeds],
      ),
    );
    return rows.map(affectedOf);
  }

  /** All flows out of these lots. */
  async flowsFrom(tx: Tx, lotIds: readonly Id[]): Promise<readonly AffectedFlow[]> {
    const rows = await withScope(tx, NETWORK, () =>
      tx.query(
        `select input_lot_id, output_lot_id, mass_mg, out_in_mg
           from lot_flow where input_lot_id = any ($1::uuid[])
          order by output_lot_id, input_lot_id`,
        [lotIds],
      ),
    );
    return rows.map(flowOf);
  }

  private async underCertificate(tx: Tx, holderId: Id, certificateId: Id): Promise<readonly Id[]> {
    const held = await this.certificates.ofHolder(tx, holderId);
    const certificate = held.find((one) => one.id === certificateId);
    if (certificate === undefined) return refuseUnknown('certificate', certificateId);
    const { validFrom, validTo } = certificate.life;
    return ids(
      tx,
      `select id from lot where owner_id = $1 and occurred_on between $2 and $3 order by id`,
      [holderId, validFrom, validTo],
    );
  }
}

async function ids(tx: Tx, sql: string, params: readonly unknown[]): Promise<readonly Id[]> {
  return (await tx.query(sql, params)).map((row) => asText(row['id']));
}

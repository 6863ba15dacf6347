import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import {
  asCount,
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
import type { ReversalReason, TouchedLot } from '../domain/reversal';

const touchedOf = decoder({
  lotId: asText,
  code: asText,
  ownerId: asText,
  madeBy: asOneOf(['delivery', 'outside', 'transformation', 'handover']),
  madeById: asText,
  rank: asCount,
  netG: asGrams,
  availableG: asGrams,
  usedMg: asWhole,
});
const drawnOf = decoder({ lotId: asText, massMg: asWhole, basisMg: orNull(asWhole) });
const outputOf = decoder({ lotId: asText, code: asText, netG: asGrams, availableG: asGrams });

/** What a step drew from one lot. */
export interface DrawnOfStep {
  readonly lotId: Id;
  readonly massG: Grams;
  /** Null for steps that were recorded before flows carried it. */
  readonly basisMg: bigint | null;
}

/** Reads what a step took and made, and marks it as taken back. */
@Injectable()
export class ReversalStore {
  /** Where the step stands, for its own organisation only. */
  async statusOf(tx: Tx, organisationId: Id, stepId: Id): Promise<'unknown' | 'done' | 'reversed'> {
    const [row] = await tx.query(
      `select r.reversal_id is not null as reversed
         from transformation t left join step_reversal r on r.transformation_id = t.id
        where t.id = $1 and t.organisation_id = $2`,
      [stepId, organisationId],
    );
    if (row === undefined) return 'unknown';
    return row['reversed'] === true ? 'reversed' : 'done';
  }

  /** Lots of the step and all that contain their coffee, whoever owns them; none reversed. */
  async touched(tx: Tx, stepId: Id): Promise<readonly TouchedLot[]> {
    const rows = await withScope(tx, NETWORK, () =>
      tx.query(
        `with recursive touched (id) as (
           select id from lot
            where made_by_id = $1 and made_by = 'transformation' and reversed_by is null
           union
           select f.output_lot_id
             from touched t
             join lot_flow f on f.input_lot_id = t.id
             join lot o on o.id = f.output_lot_id and o.reversed_by is null)
         select l.id as "lotId", l.code, l.owner_id as "ownerId", l.made_by as "madeBy",
                l.made_by_id as "madeById", l.rank, l.net_g as "netG",
                l.available_g as "availableG",
                (select coalesce(sum(f.mass_mg), 0)::bigint
                   from lot_flow f join lot o on o.id = f.output_lot_id
                  where f.input_lot_id = l.id and o.reversed_by is null) as "usedMg"
           from touched t join lot l on l.id = t.id
          order by l.rank, l.id`,
        [stepId],
      ),
    );
    return rows.map(touchedOf);
  }

  /** The lots that a step drew from, with the mass and the basis that went. */
  async drawnBy(tx: Tx, stepIds: readonly Id[]): Promise<readonly DrawnOfStep[]> {
    const rows = await tx.query(
      `select f.input_lot_id as "lotId", sum(f.mass_mg)::bigint as "massMg",
              case when count(*) = count(f.basis_mg) then sum(f.basis_mg)::bigint end as "basisMg"
         from lot o join lot_flow f on f.output_lot_id = o.id
        where o.made_by_id = any ($1::uuid[]) and o.made_by = 'transformation'
        group by f.input_lot_id
        order by f.input_lot_id`,
      [stepIds],
    );
    return rows.map(drawnOf).map(({ lotId, massMg, basisMg }) => ({
      lotId,
      massG: (massMg / 1000n) as Grams,
      basisMg,
    }));
  }

  async outputsOf(tx: Tx, stepId: Id) {
    const rows = await tx.query(
      `select id as "lotId", code, net_g as "netG", available_g as "availableG"
         from lot where made_by_id = $1 and made_by = 'transformation' order by id`,
      [stepId],
    );
    return rows.map(outputOf);
  }

  async markReversed(
    tx: Tx,
    organisationId: Id,
    reversal: {
      readonly reversalId: Id;
      readonly stepId: Id;
      readonly reason: ReversalReason;
      readonly occurredOn: Day;
    },
  ): Promise<void> {
    const { reversalId, stepId, reason, occurredOn } = reversal;
    await tx.query(
      `insert into step_reversal (transformation_id, reversal_id, organisation_id, reason, occurred_on)
       values ($1, $2, $3, $4, $5)`,
      [stepId, reversalId, organisationId, reason, occurredOn],
    );
    await tx.query(
      `update lot set available_g = 0, basis_left_mg = 0, reversed_by = $2
        where made_by_id = $1 and made_by = 'transformation' and owner_id = $3`,
      [stepId, reversalId, organisationId],
    );
  }
}

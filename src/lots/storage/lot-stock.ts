import { Injectable } from '@nestjs/common';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import {
  asCount,
  asFlag,
  asGrams,
  asOneOf,
  asText,
  asWhole,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { DrawnPart } from '../domain/composition';
import { FORMS } from '../domain/form';
import { refuseRepeatedLots } from '../domain/portion';
import { decideDraw, stockOf } from '../domain/stock';
import { passGate } from './hold-gate';

const stockRowOf = decoder({
  id: asText,
  owner_id: asText,
  code: asText,
  form: asOneOf(FORMS),
  made_by: asText,
  net_g: asGrams,
  available_g: asGrams,
  rank: asCount,
  mix_id: asText,
  basis_left_mg: asWhole,
  gtin: orNull(asText),
  batch: orNull(asText),
  bag_net_g: orNull(asGrams),
  best_before: orNull(asText),
  held: asFlag,
});

export type StockRow = ReturnType<typeof stockRowOf>;

/** A lot and the mass taken from it in this transaction. */
export interface Drawn {
  readonly lot: StockRow;
  readonly part: DrawnPart;
}

/**
 * Takes mass from lots and gives it back. Rows are locked in ascending id, so that nobody
 * deadlocks.
 */
@Injectable()
export class LotStock {
  /**
   * Draws from several lots of one owner at once, in the order asked.
   * @throws Refusal `lot.unknown` for a lot that is not the owner's, `lot.not-enough-mass`,
   *   `lot.twice`, `lot.held` (conflict)
   */
  async draw(
    tx: Tx,
    ownerId: Id,
    wishes: readonly { readonly lotId: Id; readonly massG: Grams }[],
  ): Promise<readonly Drawn[]> {
    const lotIds = wishes.map((wish) => wish.lotId);
    refuseRepeatedLots(lotIds);
    const lots = await this.lock(tx, ownerId, lotIds);
    const drawn: Drawn[] = [];
    for (const { lotId, massG } of wishes) {
      const lot = lots.get(lotId) ?? refuseUnknown('lot', lotId);
      if (lot.held) refuse('lot.held', { lot: lotId, code: lot.code }, 'conflict');
      const basisMg = decideDraw(
        { lotId, code: lot.code },
        stockOf(lot.available_g, lot.basis_left_mg),
        massG,
      );
      await this.take(tx, lotId, massG, basisMg);
      drawn.push({ lot, part: partOf(lot, massG, basisMg) });
    }
    return drawn;
  }

  /** Puts back what a refused offer had taken. */
  async giveBack(
    tx: Tx,
    parts: readonly { readonly lotId: Id; readonly massG: Grams; readonly basisMg: bigint }[],
  ): Promise<void> {
    const ordered = [...parts].sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
    for (const { lotId, massG, basisMg } of ordered) {
      await tx.query(
        `update lot set available_g = available_g + $2, basis_left_mg = basis_left_mg + $3
          where id = $1`,
        [lotId, massG, basisMg],
      );
    }
  }

  /** Locks in ascending id, behind the gate of the holds; says of each whether it is held. */
  async lock(tx: Tx, ownerId: Id, lotIds: readonly Id[]): Promise<ReadonlyMap<Id, StockRow>> {
    await passGate(tx);
    const rows = await tx.query(
      `select id, owner_id, code, form, made_by, net_g, available_g, rank, mix_id, basis_left_mg,
              gtin, batch, bag_net_g, best_before, lot_is_held(id) as held
         from lot
        where id = any ($1::uuid[]) and owner_id = $2
        order by id
          for update`,
      [lotIds, ownerId],
    );
    return new Map(rows.map(stockRowOf).map((lot) => [lot.id, lot]));
  }

  /** The condition repeats what the domain decided: the database lets nobody draw below nothing. */
  private async take(tx: Tx, lotId: Id, massG: Grams, basisMg: bigint): Promise<void> {
    const taken = await tx.query(
      `update lot set available_g = available_g - $2, basis_left_mg = basis_left_mg - $3
        where id = $1 and available_g >= $2 and basis_left_mg >= $3
       returning id`,
      [lotId, massG, basisMg],
    );
    if (taken.length !== 1) throw new Error(`lot ${lotId} changed while it was locked`);
  }
}

function partOf(lot: StockRow, massG: Grams, basisMg: bigint): DrawnPart {
  const isOrigin = lot.made_by === 'delivery' || lot.made_by === 'outside';
  return { lotId: lot.id, massG, rank: lot.rank, mixId: lot.mix_id, basisMg, isOrigin };
}

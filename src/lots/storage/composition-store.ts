import { Injectable } from '@nestjs/common';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { asText, asWhole, decoder } from '../../platform/database/decode';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { contribute, type DrawnPart, makesAnchor, type MixPart } from '../domain/composition';

const partOf = decoder({ mix_id: asText, anchor_id: asText, mass_mg: asWhole, taken_mg: asWhole });

/** Writes and takes from mixes, the compositions that lots point to. */
@Injectable()
export class CompositionStore {
  /** A delivery or bought coffee is its own mix: one origin, all of it. */
  async startOrigin(tx: Tx, organisationId: Id, lotId: Id, massG: Grams): Promise<bigint> {
    const totalMg = massG * 1000n;
    await this.insertMix(tx, organisationId, lotId, totalMg);
    await this.insertParts(tx, organisationId, lotId, new Map([[lotId, totalMg]]));
    await this.insertOrigins(tx, organisationId, lotId, new Map([[lotId, totalMg]]));
    return totalMg;
  }

  /** Different mixes come together: the new one says which day lots and origins it is made of. */
  async blend(
    tx: Tx,
    organisationId: Id,
    mixId: Id,
    drawn: readonly DrawnPart[],
  ): Promise<{ readonly mixId: Id; readonly basisMg: bigint }> {
    const totalMg = drawn.reduce((sum, part) => sum + part.massG * 1000n, 0n);
    await this.insertMix(tx, organisationId, mixId, totalMg);
    if (makesAnchor(drawn)) {
      const origins = new Map(drawn.map((part) => [part.lotId, part.massG * 1000n]));
      await this.insertParts(tx, organisationId, mixId, new Map([[mixId, totalMg]]));
      await this.insertOrigins(tx, organisationId, mixId, origins);
    } else {
      await this.insertParts(tx, organisationId, mixId, await this.takeParts(tx, drawn));
    }
    return { mixId, basisMg: totalMg };
  }

  private async takeParts(tx: Tx, drawn: readonly DrawnPart[]): Promise<Map<Id, bigint>> {
    const sums = new Map<Id, bigint>();
    const parts = await this.lockParts(tx, drawn);
    for (const one of drawn) {
      const mix = parts.get(one.mixId) ?? [];
      const contributions = contribute(one, mix);
      parts.set(
        one.mixId,
        mix.map((part, index) => ({
          ...part,
          takenMg: part.takenMg + (contributions[index]?.takenMg ?? 0n),
        })),
      );
      for (const { anchorId, massMg } of contributions) {
        sums.set(anchorId, (sums.get(anchorId) ?? 0n) + massMg);
      }
    }
    await this.saveTaken(tx, parts);
    return sums;
  }

  private async lockParts(
    tx: Tx,
    drawn: readonly DrawnPart[],
  ): Promise<Map<Id, readonly MixPart[]>> {
    const mixIds = [...new Set(drawn.map((part) => part.mixId))];
    const rows = await withScope(tx, SYSTEM, () =>
      tx.query(
        `select mix_id, anchor_id, mass_mg, taken_mg
           from mix_part where mix_id = any ($1::uuid[])
          order by mix_id, anchor_id
            for update`,
        [mixIds],
      ),
    );
    const parts = new Map<Id, MixPart[]>();
    for (const row of rows.map(partOf)) {
      const known = parts.get(row.mix_id) ?? [];
      known.push({ anchorId: row.anchor_id, massMg: row.mass_mg, takenMg: row.taken_mg });
      parts.set(row.mix_id, known);
    }
    return parts;
  }

  /**
   * A mix may have been made by an earlier owner: what is left of it is kept in that owner's rows.
   */
  private async saveTaken(tx: Tx, parts: ReadonlyMap<Id, readonly MixPart[]>): Promise<void> {
    const rows = [...parts].flatMap(([mixId, mix]) => mix.map((part) => ({ mixId, ...part })));
    await withScope(tx, SYSTEM, () =>
      tx.query(
        `update mix_part p set taken_mg = v.taken_mg
           from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as v (mix_id, anchor_id, taken_mg)
          where p.mix_id = v.mix_id and p.anchor_id = v.anchor_id and p.taken_mg <> v.taken_mg`,
        [
          rows.map((row) => row.mixId),
          rows.map((row) => row.anchorId),
          rows.map((row) => row.takenMg),
        ],
      ),
    );
  }

  private async insertMix(tx: Tx, organisationId: Id, mixId: Id, totalMg: bigint): Promise<void> {
    await tx.query('insert into mix (id, organisation_id, total_mg) values ($1, $2, $3)', [
      mixId,
      organisationId,
      totalMg,
    ]);
  }

  private async insertParts(
    tx: Tx,
    organisationId: Id,
    mixId: Id,
    parts: ReadonlyMap<Id, bigint>,
  ): Promise<void> {
    await tx.query(
      `insert into mix_part (mix_id, organisation_id, anchor_id, mass_mg)
       select $1, $2, v.anchor_id, v.mass_mg
         from unnest($3::uuid[], $4::bigint[]) as v (anchor_id, mass_mg)`,
      [mixId, organisationId, [...parts.keys()], [...parts.values()]],
    );
  }

  private async insertOrigins(
    tx: Tx,
    organisationId: Id,
    mixId: Id,
    origins: ReadonlyMap<Id, bigint>,
  ): Promise<void> {
    await tx.query(
      `insert into mix_origin (mix_id, organisation_id, origin_lot_id, mass_mg)
       select $1, $2, v.origin_lot_id, v.mass_mg
         from unnest($3::uuid[], $4::bigint[]) as v (origin_lot_id, mass_mg)`,
      [mixId, organisationId, [...origins.keys()], [...origins.values()]],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { asList, asText, asWhole, decoder } from '../../platform/database/decode';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { contribute, type DrawnPart, makesAnchor, type MixPart } from '../domain/composition';

const takeOf = decoder({
  from_mix_ids: asList(asText),
  anchor_ids: asList(asText),
  taken_mg: asList(asWhole),
});

/** Milligrams that a mix took from a part of an earlier one. */
export interface Take {
  readonly mixId: Id;
  readonly anchorId: Id;
  readonly takenMg: bigint;
}

interface Taking {
  readonly sums: ReadonlyMap<Id, bigint>;
  readonly takes: readonly Take[];
}

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
      const { sums, takes } = await this.takeParts(tx, drawn);
      await this.insertParts(tx, organisationId, mixId, sums);
      await this.insertTakes(tx, organisationId, mixId, takes);
    }
    return { mixId, basisMg: totalMg };
  }

  private async takeParts(tx: Tx, drawn: readonly DrawnPart[]): Promise<Taking> {
    const sums = new Map<Id, bigint>();
    const takes: Take[] = [];
    const parts = await this.lockParts(
      tx,
      drawn.map((part) => part.mixId),
    );
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
      for (const { anchorId, massMg, takenMg } of contributions) {
        if (takenMg > 0n) takes.push({ mixId: one.mixId, anchorId, takenMg });
        sums.set(anchorId, (sums.get(anchorId) ?? 0n) + massMg);
      }
    }
    await this.saveTaken(tx, parts);
    return { sums, takes };
  }

  /** What a reversed mix had taken goes back to the parts it came from, to the milligram. */
  async giveBack(tx: Tx, mixId: Id): Promise<readonly Take[]> {
    const [row] = await tx.query(
      'select from_mix_ids, anchor_ids, taken_mg from mix_take where mix_id = $1',
      [mixId],
    );
    if (row === undefined) return [];
    const { from_mix_ids, anchor_ids, taken_mg } = takeOf(row);
    const takes = from_mix_ids.map((from, index) => ({
      mixId: from,
      anchorId: anchor_ids[index] ?? '',
      takenMg: taken_mg[index] ?? 0n,
    }));
    const parts = await this.lockParts(tx, from_mix_ids);
    for (const { mixId: from, anchorId, takenMg } of takes) {
      const mix = parts.get(from) ?? [];
      parts.set(
        from,
        mix.map((part) =>
          part.anchorId === anchorId ? { ...part, takenMg: part.takenMg - takenMg } : part,
        ),
      );
    }
    await this.saveTaken(tx, parts);
    return takes;
  }

  private async lockParts(tx: Tx, ids: readonly Id[]): Promise<Map<Id, readonly MixPart[]>> {
    const mixIds = [...new Set(ids)];
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

  private async insertTakes(
    tx: Tx,
    organisationId: Id,
    mixId: Id,
    takes: readonly Take[],
  ): Promise<void> {
    await tx.query(
      `insert into mix_take (mix_id, organisation_id, from_mix_ids, anchor_ids, taken_mg)
       values ($1, $2, $3::uuid[], $4::uuid[], $5::bigint[])`,
      [
        ...[mixId, organisationId, takes.map((take) => take.mixId)],
        ...[takes.map((take) => take.anchorId), takes.map((take) => take.takenMg)],
      ],
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

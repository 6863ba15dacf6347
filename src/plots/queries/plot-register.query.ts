import { Injectable } from '@nestjs/common';
import type { Plain } from '../../kernel/canonical-json';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import {
  asCount,
  asDay,
  asJson,
  asList,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { ORGANIC_STATUSES } from '../domain/organic-status';
import { GEOMETRY_KINDS, SURVEY_METHODS } from '../domain/plot';
import { SCREENING_RESULTS } from '../domain/screening';
import type { GeoShape } from '../domain/survey';

const LISTED = {
  id: asText,
  producer_id: asText,
  code: asText,
  declared_area_m2: orNull(asText),
  computed_area_m2: orNull(asText),
  geometry_kind: asOneOf(GEOMETRY_KINDS),
  method: asOneOf(SURVEY_METHODS),
  captured_on: asDay,
  altitude_m: orNull(asCount),
  varieties: asList(asText),
};
const listedOf = decoder(LISTED);
const wholeOf = decoder({ ...LISTED, geometry: orNull(asJson<GeoShape>()) });
const statusOf = decoder({ status: asOneOf(ORGANIC_STATUSES), from: asDay });
const screeningOf = decoder({
  tool: asText,
  tool_version: asText,
  screened_on: asDay,
  result: asOneOf(SCREENING_RESULTS),
  basis_on: asDay,
});

export interface PlotSearch {
  readonly organisationId: Id;
  /** Only this member's; null for all. */
  readonly producerId: Id | null;
  /** The last plot of the page before. */
  readonly after: Id | null;
  readonly limit: number;
}

/** The cooperative's own register of plots. */
@Injectable()
export class PlotRegister {
  /** By id, at most `limit`; without the places. */
  async page(tx: Tx, search: PlotSearch): Promise<readonly ReturnType<typeof listedOf>[]> {
    const rows = await tx.query(
      `select id, producer_id, code, declared_area_m2, computed_area_m2,
              geometry as geometry_kind, method, captured_on, altitude_m, varieties
         from plot
        where organisation_id = $1
          and ($2::uuid is null or producer_id = $2)
          and ($3::uuid is null or id > $3)
        order by id
        limit $4`,
      [search.organisationId, search.producerId, search.after, search.limit],
    );
    return rows.map(listedOf);
  }

  /**
   * One plot with its place, its organic history and its screenings.
   * @throws Refusal `plot.unknown`, also for another cooperative's plot
   */
  async one(tx: Tx, organisationId: Id, plotId: Id): Promise<Plain> {
    const [row] = await tx.query(
      `select plot.id, producer_id, code, declared_area_m2, computed_area_m2,
              geometry as geometry_kind, method, captured_on, altitude_m, varieties,
              plot_geometry.shape as geometry
         from plot
         left join plot_geometry on plot_geometry.plot_id = plot.id
        where plot.id = $1 and plot.organisation_id = $2`,
      [plotId, organisationId],
    );
    if (row === undefined) refuseUnknown('plot', plotId);
    const history = await tx.query(
      `select status, from_on as "from"
         from organic_status where plot_id = $1 and organisation_id = $2
        order by from_on`,
      [plotId, organisationId],
    );
    const screenings = await tx.query(
      `select tool, tool_version, screened_on, result, basis_on
         from plot_screening where plot_id = $1 and organisation_id = $2
        order by screened_on, recorded_at`,
      [plotId, organisationId],
    );
    const { geometry, ...plot } = wholeOf(row);
    return {
      ...plot,
      geometry: geometry === null ? null : { ...geometry },
      organic_history: history.map(statusOf),
      screenings: screenings.map(screeningOf),
    };
  }
}

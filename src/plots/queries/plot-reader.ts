import { Injectable } from '@nestjs/common';
import { type Day, isDay } from '../../kernel/day';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import {
  asCount,
  asDay,
  asDecimal,
  asJson,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import {
  type DatedStatus,
  ORGANIC_STATUSES,
  type OrganicSpan,
  organicSpans,
  type Standing,
  standingOn,
} from '../domain/organic-status';
import { GEOMETRY_KINDS, type GeometryKind } from '../domain/plot';
import { SCREENING_RESULTS, type ScreeningResult } from '../domain/screening';

const ownOf = decoder({ id: asText, geometry: asOneOf(GEOMETRY_KINDS) });
const measuresOf = decoder({
  altitude_m: orNull(asCount),
  declared_area_m2: orNull(asDecimal),
  computed_area_m2: orNull(asDecimal),
});
const listedOf = decoder({ id: asText, code: asText });
const statusOf = decoder({
  plot_id: asText,
  from_on: asDay,
  status: asOneOf(ORGANIC_STATUSES),
});
const countedOf = decoder({
  id: asText,
  producer_id: asText,
  declared_area_m2: orNull(asDecimal),
  computed_area_m2: orNull(asDecimal),
  geometry: asOneOf(GEOMETRY_KINDS),
  organic: asJson<readonly { readonly from: string; readonly status: string }[]>(),
  screening: orNull(asOneOf(SCREENING_RESULTS)),
  screening_tool: orNull(asText),
});

/** A plot as statistics count it: no place, only what is known about it. */
export interface CountedPlot {
  readonly plotId: Id;
  readonly producerId: Id;
  /** From the polygon where there is one, else as declared; null where nobody said. */
  readonly areaM2: Decimal | null;
  /** A GPS point gives no area: the area of such a plot is a declared one. */
  readonly areaMethod: 'gps' | 'polygon' | 'declared' | null;
  readonly geometry: GeometryKind;
  readonly organic: readonly OrganicSpan[];
  /** The newest result of the day or before. */
  readonly screening: ScreeningResult | null;
  readonly screeningTool: string | null;
}

@Injectable()
export class PlotReader {
  /** @throws Refusal `plot.unknown`, also for another cooperative's plot */
  async requireOwn(
    tx: Tx,
    organisationId: Id,
    plotId: Id,
  ): Promise<{ readonly geometry: GeometryKind }> {
    const [row] = await tx.query(
      'select id, geometry from plot where id = $1 and organisation_id = $2',
      [plotId, organisationId],
    );
    return row === undefined ? refuseUnknown('plot', plotId) : ownOf(row);
  }

  /**
   * The plot must be this member's; whoever asks has made sure that the member is an own one.
   * @throws Refusal `plot.unknown`
   */
  async requireOf(tx: Tx, producerId: Id, plotId: Id): Promise<void> {
    const rows = await tx.query('select id from plot where id = $1 and producer_id = $2', [
      plotId,
      producerId,
    ]);
    if (rows.length === 0) refuseUnknown('plot', plotId);
  }

  /** Altitude and area where somebody said them; the polygon's area before the declared one. */
  async measuresOf(
    tx: Tx,
    plotId: Id,
  ): Promise<{ readonly altitudeM: Decimal | null; readonly areaM2: Decimal | null }> {
    const [row] = await tx.query(
      `select altitude_m, declared_area_m2::text as declared_area_m2,
              computed_area_m2::text as computed_area_m2
         from plot where id = $1`,
      [plotId],
    );
    if (row === undefined) refuseUnknown('plot', plotId);
    const { altitude_m, declared_area_m2, computed_area_m2 } = measuresOf(row);
    return {
      altitudeM: altitude_m === null ? null : new Decimal(altitude_m),
      areaM2: computed_area_m2 ?? declared_area_m2,
    };
  }

  /** A member's plots by code. */
  async ofProducer(
    tx: Tx,
    producerId: Id,
  ): Promise<readonly { readonly plotId: Id; readonly code: string }[]> {
    const rows = await tx.query('select id, code from plot where producer_id = $1 order by code', [
      producerId,
    ]);
    return rows.map(listedOf).map(({ id, code }) => ({ plotId: id, code }));
  }

  /** What coffee picked on that day may be called, for every plot asked for. */
  async organicOn(
    tx: Tx,
    plotIds: readonly Id[],
    on: Day,
  ): Promise<ReadonlyMap<Id, Standing | 'unknown'>> {
    const rows = await tx.query(
      `select plot_id, from_on, status
         from organic_status where plot_id = any ($1::uuid[])
        order by plot_id, from_on`,
      [plotIds],
    );
    const histories = new Map<Id, DatedStatus[]>(plotIds.map((id) => [id, []]));
    for (const { plot_id, from_on, status } of rows.map(statusOf)) {
      histories.get(plot_id)?.push({ from: from_on, status });
    }
    return new Map([...histories].map(([id, history]) => [id, standingOn(history, on)]));
  }

  /**
   * The cooperative's plots that had been surveyed or declared by that day. The organic history is
   * given whole, also beyond the day; the screening is the newest until then.
   */
  async forStatistics(tx: Tx, organisationId: Id, on: Day): Promise<readonly CountedPlot[]> {
    const rows = await tx.query(
      `select plot.id, plot.producer_id, plot.declared_area_m2::text as declared_area_m2,
              plot.computed_area_m2::text as computed_area_m2, plot.geometry,
              (select coalesce(jsonb_agg(jsonb_build_object('from', from_on, 'status', status)
                                         order by from_on), '[]')
                 from organic_status where plot_id = plot.id) as organic,
              newest.result as screening, newest.tool || ' ' || newest.tool_version as screening_tool
         from plot
         left join lateral (
           select result, tool, tool_version
             from plot_screening where plot_id = plot.id and screened_on <= $2
            order by screened_on desc, basis_on desc, recorded_at desc, tool, tool_version
            limit 1) newest on true
        where plot.organisation_id = $1 and plot.captured_on <= $2
        order by plot.id`,
      [organisationId, on],
    );
    return rows.map((row) => {
      const { id, producer_id, declared_area_m2, computed_area_m2, organic, ...rest } =
        countedOf(row);
      return {
        plotId: id,
        producerId: producer_id,
        areaM2: computed_area_m2 ?? declared_area_m2,
        areaMethod: methodOf(computed_area_m2, declared_area_m2),
        geometry: rest.geometry,
        organic: organicSpans(organic.map(datedStatus)),
        screening: rest.screening,
        screeningTool: rest.screening_tool,
      };
    });
  }
}

function methodOf(
  computed: Decimal | null,
  declared: Decimal | null,
): 'polygon' | 'declared' | null {
  if (computed !== null) return 'polygon';
  return declared === null ? null : 'declared';
}

function datedStatus(entry: { readonly from: string; readonly status: string }): DatedStatus {
  const status = ORGANIC_STATUSES.find((one) => one === entry.status);
  if (status === undefined || !isDay(entry.from)) {
    throw new TypeError(`strange organic status: ${JSON.stringify(entry)}`);
  }
  return { from: entry.from, status };
}

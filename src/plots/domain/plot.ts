import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';
import type { SquareMetres } from './area';
import type { GeoShape, Survey } from './survey';

/** How the place and the area became known. */
export const SURVEY_METHODS = ['gps', 'polygon-walk', 'declared'] as const;
export type SurveyMethod = (typeof SURVEY_METHODS)[number];

export const GEOMETRY_KINDS = ['polygon', 'point', 'none'] as const;
export type GeometryKind = (typeof GEOMETRY_KINDS)[number];

/** Coffee varieties as members name them (coffee-domain B7). */
export const VARIETIES = [
  'typica',
  'caturra',
  'bourbon',
  'pache',
  'catimor',
  'catuai',
  'mundo-novo',
  'marsellesa',
  'gesha',
  'castillo',
  'mixed',
] as const;
export type Variety = (typeof VARIETIES)[number];

export interface RegisterPlot {
  readonly id: Id;
  readonly producerId: Id;
  /** The plot's name or number within the member's fields. */
  readonly code: string;
  /** What the member says; null where nobody asked. Never replaced by the computed area. */
  readonly declaredAreaM2: SquareMetres | null;
  /** Null for a plot that is known by its declaration only. */
  readonly geometry: GeoShape | null;
  readonly capturedOn: Day;
  readonly method: SurveyMethod;
  readonly altitudeM: number | null;
  readonly varieties: readonly Variety[];
}

/**
 * The fact says that the plot exists, how large it is and how it was surveyed; never where it lies.
 *
 * @param survey the checked geometry; null where the command has none
 * @param pointMax largest area for which a point is enough (four hectares, itself included)
 * @throws Refusal `plot.day-in-future`, `plot.method-needs-geometry`, `plot.walk-needs-polygon`,
 *   `plot.point-needs-area`, `plot.polygon-needed`
 */
export function decidePlot(
  command: RegisterPlot,
  survey: Survey | null,
  pointMax: SquareMetres,
  now: Date,
): Fact[] {
  const { id, producerId, code, declaredAreaM2, capturedOn, method } = command;
  refuseFuture(capturedOn, now);
  const kind = kindOf(survey);
  if (kind === 'none' && method !== 'declared') refuse('plot.method-needs-geometry', { method });
  if (kind !== 'polygon' && method === 'polygon-walk') refuse('plot.walk-needs-polygon');
  if (kind === 'point') refuseLargePoint(declaredAreaM2, pointMax);
  return [
    {
      type: 'plots.plot-registered',
      subjectId: id,
      about: [producerId],
      occurredOn: capturedOn,
      body: {
        producer_id: producerId,
        code,
        declared_area_m2: declaredAreaM2,
        computed_area_m2: survey?.areaM2 ?? null,
        geometry: kind,
        method,
        varieties: command.varieties,
      },
    },
  ];
}

export function kindOf(survey: Survey | null): GeometryKind {
  if (survey === null) return 'none';
  return survey.shape.type === 'Point' ? 'point' : 'polygon';
}

function refuseLargePoint(declared: SquareMetres | null, most: SquareMetres): void {
  if (declared === null) refuse('plot.point-needs-area');
  if (declared > most) {
    refuse('plot.polygon-needed', { declaredM2: declared.toString(), mostM2: most.toString() });
  }
}

/** The field's calendar is Lima's. */
export function refuseFuture(on: Day, now: Date): void {
  const today = dayOf(now, 'America/Lima');
  if (on > today) refuse('plot.day-in-future', { on, today });
}

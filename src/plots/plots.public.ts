/** What other rooms may know of this one. */
export { RecordOrganicStatusHandler } from './commands/record-organic-status';
export { RecordScreeningHandler } from './commands/record-screening';
export { RegisterPlotHandler } from './commands/register-plot';
export { squareMetres, type SquareMetres } from './domain/area';
export type {
  OrganicSpan,
  OrganicStatus,
  RecordOrganicStatus,
  Standing,
} from './domain/organic-status';
export type { GeometryKind, RegisterPlot, Variety } from './domain/plot';
export type { RecordScreening, ScreeningResult } from './domain/screening';
export type { GeoShape } from './domain/survey';
export { type CountedPlot, PlotReader } from './queries/plot-reader';

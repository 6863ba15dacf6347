import { loadReferenceFile, type ReferenceFile } from '../platform/reference/reference-file';
import type { ReferenceRow } from '../platform/reference/reference-row';
import { squareMetres, type SquareMetres } from './domain/area';
import { type Box, microdegrees } from './domain/position';

/** Where plots may lie, and up to which area a point is enough. */
export abstract class PlotRules {
  abstract readonly country: Box;
  abstract readonly pointMax: SquareMetres;
}

/** `config/reference/plot-rules.yaml`, read and checked once at start. */
export function readPlotRules(
  file: ReferenceFile = loadReferenceFile('plot-rules.yaml'),
): PlotRules {
  const [country, ...moreCountries] = file.section('boxes', boxOf);
  const [limit, ...moreLimits] = file.section('limits', (row) => ({
    pointMax: squareMetres(BigInt(row.decimal('point_max_m2').toFixed(0))),
  }));
  file.finish();
  if (
    country === undefined ||
    limit === undefined ||
    moreCountries.length + moreLimits.length > 0
  ) {
    throw new Error('plot-rules.yaml: exactly one box and one limit are expected');
  }
  return { country, pointMax: limit.pointMax };
}

function boxOf(row: ReferenceRow): Box {
  const edge = (name: string): number => microdegrees(row.decimal(name).toFixed());
  return { west: edge('west'), south: edge('south'), east: edge('east'), north: edge('north') };
}

import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';
import { refuseFuture } from './plot';

/** Signal of deforestation after the cut-off, in three classes; no legal conclusion. */
export const SCREENING_RESULTS = ['low', 'more-information', 'high'] as const;
export type ScreeningResult = (typeof SCREENING_RESULTS)[number];

export interface RecordScreening {
  readonly plotId: Id;
  /** The program that looked, and its edition: results of different ones do not compare. */
  readonly tool: string;
  readonly toolVersion: string;
  readonly screenedOn: Day;
  readonly result: ScreeningResult;
  /** Day up to which the tool's images reach. */
  readonly basisOn: Day;
}

/** @throws Refusal `plot.day-in-future`, `plot.images-after-screening`, `plot.nothing-to-screen` */
export function decideScreening(
  plot: { readonly hasGeometry: boolean },
  command: RecordScreening,
  now: Date,
): Fact[] {
  const { plotId, tool, toolVersion, screenedOn, result, basisOn } = command;
  refuseFuture(screenedOn, now);
  if (basisOn > screenedOn) refuse('plot.images-after-screening', { basisOn, screenedOn });
  if (!plot.hasGeometry) refuse('plot.nothing-to-screen');
  return [
    {
      type: 'plots.screening-recorded',
      subjectId: plotId,
      occurredOn: screenedOn,
      body: { tool, tool_version: toolVersion, screened_on: screenedOn, result, basis_on: basisOn },
    },
  ];
}

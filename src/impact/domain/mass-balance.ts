import type { Decimal } from '../../kernel/decimal';
import { type Grams, kilograms } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, judge, kgOf, line, ONE, percent, silence } from './figures';
import type { Figure, MetricResult, Reason } from './result';

/** What went into one kind of step, came out of it and was recorded as lost, over the period. */
export interface StepBalance {
  /** 'hull', 'blend', 'split', 'roast', 'pack' … */
  readonly step: string;
  readonly inG: Grams;
  readonly outG: Grams;
  readonly lossG: Grams;
  readonly transformations: number;
}

export interface MassBalanceInputs {
  readonly steps: readonly StepBalance[];
  /** Later corrections of lots, signed. */
  readonly corrections: readonly { readonly correctionId: Id; readonly byG: Grams }[];
}

/**
 * S12-MASSBAL: what is missing when output and recorded losses are taken from the input of all
 * steps, in percent of the input. Weighed grams are compared, so hulling and roasting need no
 * conversion factor: husk and roasting loss are recorded losses. Beside it, how much mass was
 * corrected afterwards, and each step's loss against its plausible band.
 */
export function massBalance(inputs: MassBalanceInputs, sheet: FactorSheet): MetricResult {
  const { steps, corrections } = inputs;
  const input = kgOf(steps.map((step) => step.inG));
  if (input.isZero()) return conclude(silence('percent', 0, ['empty_base']), 'C', sheet);
  const output = kgOf(steps.map((step) => step.outG));
  const loss = kgOf(steps.map((step) => step.lossG));
  const missing = input.minus(output).minus(loss);
  const corrected = kgOf(corrections.map(({ byG }) => (byG < 0n ? -byG : byG) as Grams));
  const losses = steps.map((step) => lossShare(step, sheet));
  const deviation = percent(missing, input);
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: deviation,
      numerator: missing,
      denominator: input,
      nUnits: steps.reduce((sum, step) => sum + step.transformations, 0),
      coverage: ONE,
      reasons: flags(deviation, losses, sheet),
    },
    sheet,
  );
  const correctedShare = judge(
    {
      code: 'corrected',
      unit: 'percent',
      value: percent(corrected, input),
      numerator: corrected,
      denominator: input,
      nUnits: corrections.length,
      coverage: ONE,
    },
    sheet,
  );
  return conclude(headline, 'C', sheet, {
    parts: [...losses, correctedShare],
    working: [
      ...steps.flatMap((step) => [
        line('step-in', [kilograms(step.inG), 'kg'], 'lots', step.step),
        line('step-out', [kilograms(step.outG), 'kg'], 'lots', step.step),
        line('step-loss', [kilograms(step.lossG), 'kg'], 'lots', step.step),
      ]),
      line('corrections', [count(corrections.length), 'count'], 'lots'),
      line('corrections-kg', [corrected, 'kg'], 'lots'),
    ],
  });
}

function flags(
  deviation: Decimal | null,
  losses: readonly Figure[],
  sheet: FactorSheet,
): readonly Reason[] {
  const tolerance = sheet.value('massbal.tolerance');
  const missing = deviation?.abs().gt(tolerance) === true;
  const unusual = losses.some((one) => one.reasons.includes('outside_band'));
  return missing || unusual ? ['outside_band'] : [];
}

/** A step's recorded loss in percent of its input, flagged when it lies outside the step's band. */
function lossShare(step: StepBalance, sheet: FactorSheet): Figure {
  const [input, loss] = [kilograms(step.inG), kilograms(step.lossG)];
  const share = percent(loss, input);
  const band = sheet.find(`massbal.loss_band.${step.step}`);
  const [low, high] = [band?.low ?? null, band?.high ?? null];
  const below = low !== null && share?.lt(low) === true;
  const above = high !== null && share?.gt(high) === true;
  return judge(
    {
      code: `loss.${step.step}`,
      unit: 'percent',
      value: share,
      numerator: loss,
      denominator: input,
      nUnits: step.transformations,
      coverage: ONE,
      reasons: below || above ? ['outside_band'] : [],
    },
    sheet,
  );
}

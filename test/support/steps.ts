import { type Day, day } from '../../src/kernel/day';
import { gramsFromKg } from '../../src/kernel/grams';
import type { Id } from '../../src/kernel/id';
import type { TransformLots } from '../../src/lots/lots.public';
import { newId } from '../../src/platform/clock/clock';

/** A processing step as a test writes it: masses in kilograms, ids only of what is there. */
export interface Step {
  readonly kind: TransformLots['kind'];
  readonly on?: Day;
  readonly inputs: readonly (readonly [lotId: Id, kg: string])[];
  readonly outputs: readonly string[];
  readonly losses?: readonly (readonly [
    reason: TransformLots['losses'][number]['reason'],
    kg: string,
  ])[];
  readonly pack?: { readonly gtin: string; readonly batch: string };
}

/** The command for a step, with new ids for everything it makes. */
export function stepOf(step: Step): TransformLots {
  const pack = step.pack === undefined ? null : { ...step.pack, bestBefore: day('2027-09-30') };
  return {
    transformationId: newId(),
    kind: step.kind,
    occurredOn: step.on ?? day('2026-09-15'),
    inputs: step.inputs.map(([lotId, kg]) => ({ lotId, massG: gramsFromKg(kg) })),
    outputs: step.outputs.map((kg) => ({ lotId: newId(), netG: gramsFromKg(kg), pack })),
    losses: (step.losses ?? []).map(([reason, kg]) => ({ reason, massG: gramsFromKg(kg) })),
  };
}

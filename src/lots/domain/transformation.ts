import { type Grams, grams, kgText, sumGrams } from '../../kernel/grams';
import { refuse, unreachable } from '../../kernel/refusal';
import type { Id } from '../../kernel/id';
import { refuseBrokenBags, refuseRepeatedLots } from './portion';
import type { Form, LossReason, TransformationKind } from './form';

export interface TransformationInput {
  readonly lotId: Id;
  readonly form: Form;
  readonly massG: Grams;
}

export interface TransformationOutput {
  readonly lotId: Id;
  readonly form: Form;
  readonly netG: Grams;
  /** Net mass of one bag; only and always for packed coffee. */
  readonly bagNetG: Grams | null;
}

export interface Loss {
  readonly reason: LossReason;
  readonly massG: Grams;
}

export interface TransformationPlan {
  readonly kind: TransformationKind;
  readonly inputs: readonly TransformationInput[];
  readonly outputs: readonly TransformationOutput[];
  readonly losses: readonly Loss[];
}

export interface Balance {
  readonly inG: Grams;
  readonly outG: Grams;
  readonly lossG: Grams;
}

/**
 * Accepts a step when its forms fit and its mass balances to the gram: what goes in comes out or is
 * lost for a named reason.
 * @throws Refusal `transformation.mass-differs`, `transformation.form-does-not-fit`,
 *   `lot.twice`, `transformation.one-lot-only`, `transformation.not-whole-bags`
 */
export function decideTransformation(plan: TransformationPlan): Balance {
  refuseRepeats(plan);
  refuseForms(plan);
  for (const output of plan.outputs) refuseBrokenBags(output.netG, output.bagNetG);
  const inG = sumGrams(plan.inputs.map((input) => input.massG));
  const outG = sumGrams(plan.outputs.map((output) => output.netG));
  const lossG = sumGrams(plan.losses.map((loss) => loss.massG));
  if (inG !== outG + lossG) {
    refuse('transformation.mass-differs', {
      in_kg: kgText(inG),
      out_kg: kgText(outG),
      loss_kg: kgText(lossG),
      open_kg: kgText(grams(inG - outG - lossG)),
    });
  }
  return { inG, outG, lossG };
}

function refuseRepeats(plan: TransformationPlan): void {
  refuseRepeatedLots([...plan.inputs, ...plan.outputs].map((one) => one.lotId));
  const reasons = plan.losses.map((loss) => loss.reason);
  if (new Set(reasons).size < reasons.length) refuse('transformation.loss-twice');
}

function refuseForms(plan: TransformationPlan): void {
  const { kind, inputs, outputs } = plan;
  for (const { lotId, form } of inputs) {
    if (formsAfter(kind, form).length === 0) {
      refuse('transformation.form-does-not-fit', { kind, form, lot: lotId });
    }
  }
  const inputForms = new Set(inputs.map((input) => input.form));
  if (inputForms.size > 1) refuse('transformation.forms-mixed', { kind });
  const [before] = inputForms;
  for (const { lotId, form } of outputs) {
    if (before === undefined || !formsAfter(kind, before).includes(form)) {
      refuse('transformation.form-does-not-fit', { kind, form, lot: lotId });
    }
  }
  if (kind === 'split' && inputs.length > 1) refuse('transformation.one-lot-only', { kind });
}

/**
 * What a step can make of a form, the usual first; nothing where the step does not take it. Cherry
 * leaves the wet mill as wet parchment, or as dry parchment where washing and drying are one entry.
 */
export function formsAfter(kind: TransformationKind, before: Form): readonly Form[] {
  switch (kind) {
    case 'wet-mill':
      return before === 'cherry' ? ['wet-parchment', 'parchment'] : [];
    case 'dry':
      if (before === 'cherry') return ['dried-cherry'];
      return before === 'wet-parchment' ? ['parchment'] : [];
    case 'hull':
      return before === 'parchment' || before === 'dried-cherry' ? ['green'] : [];
    case 'sort':
      return before === 'parchment' || before === 'green' || before === 'roasted' ? [before] : [];
    case 'blend':
    case 'split':
    case 're-bag':
      return before === 'packed' ? [] : [before];
    case 'roast':
      return before === 'green' ? ['roasted'] : [];
    case 'pack':
      return before === 'roasted' ? ['packed'] : [];
    default:
      return unreachable(kind);
  }
}

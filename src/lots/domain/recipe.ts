import { Decimal } from '../../kernel/decimal';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { addShares, NOTHING, percentOf, type Share } from '../../kernel/share';
import type { Warning } from './plausibility';

/** A share of a blend by whose coffee it is: a cooperative here, or an outside supplier. */
export interface RecipeComponent {
  readonly sourceId: Id;
  readonly sharePct: Decimal;
}

/** One version of a blend's recipe. */
export interface Recipe {
  readonly id: Id;
  readonly name: string;
  readonly validFrom: Day;
  readonly components: readonly RecipeComponent[];
}

/** The shares make the whole. @throws Refusal `recipe.shares-differ`, `recipe.source-twice` */
export function decideRecipe(components: readonly RecipeComponent[]): void {
  const total = components.reduce((sum, one) => sum.plus(one.sharePct), new Decimal(0));
  if (!total.eq(100)) refuse('recipe.shares-differ', { total_pct: total.toFixed() });
  const sources = components.map((one) => one.sourceId);
  if (new Set(sources).size < sources.length) refuse('recipe.source-twice');
}

/** @throws Refusal `recipe.not-yet-valid` for a step before the recipe's first day */
export function requireValid(recipe: Recipe, on: Day): void {
  if (on < recipe.validFrom) {
    refuse('recipe.not-yet-valid', { name: recipe.name, valid_from: recipe.validFrom, day: on });
  }
}

export interface UsedShare {
  readonly sourceId: Id;
  readonly share: Share;
}

/** Shares really used beside those of the recipe, where any is further off than the tolerance. */
export function recipeWarnings(
  recipe: Recipe,
  used: readonly UsedShare[],
  tolerancePoints: Decimal,
): readonly Warning[] {
  const sums = new Map<Id, Share>();
  for (const { sourceId, share } of used) {
    sums.set(sourceId, addShares(sums.get(sourceId) ?? NOTHING, share));
  }
  const wanted = new Map(recipe.components.map((one) => [one.sourceId, one.sharePct]));
  const facts: Record<string, string> = {};
  let furthest = new Decimal(0);
  for (const sourceId of new Set([...wanted.keys(), ...sums.keys()])) {
    const usedPct = percentOf(sums.get(sourceId) ?? NOTHING);
    const recipePct = wanted.get(sourceId) ?? new Decimal(0);
    furthest = Decimal.max(furthest, usedPct.minus(recipePct).abs());
    facts[sourceId] = `${recipePct.toFixed()} ${usedPct.toFixed(3)}`;
  }
  if (furthest.lte(tolerancePoints)) return [];
  return [
    {
      code: 'warning.recipe-differs',
      facts: {
        recipe_id: recipe.id,
        name: recipe.name,
        furthest_points: furthest.toFixed(3),
        tolerance_points: tolerancePoints.toFixed(),
        shares: Object.entries(facts)
          .map(([source, shares]) => `${source} ${shares}`)
          .sort()
          .join('; '),
      },
    },
  ];
}

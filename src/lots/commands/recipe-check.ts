import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { NETWORK } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import type { Form } from '../domain/form';
import { outturnWarnings, type Warning } from '../domain/plausibility';
import { type Recipe, recipeWarnings, requireValid, type UsedShare } from '../domain/recipe';
import type { Balance } from '../domain/transformation';
import { readPlausibility } from '../plausibility';
import { CompositionReader } from '../queries/composition-reader';
import { OriginReader } from '../queries/origin-reader';
import { RecipeReader } from '../queries/recipe-reader';

/** A step that was done: what it took, what it made and by which recipe. */
export interface CheckedStep {
  readonly recipe: Recipe | null;
  readonly from: Form;
  readonly to: Form;
  readonly balance: Balance;
  readonly mixId: Id;
}

/** Compares a step with what it usually yields and with the recipe that it says to follow. */
@Injectable()
export class RecipeCheck {
  private readonly limits = readPlausibility();

  constructor(
    private readonly recipes: RecipeReader,
    private readonly compositions: CompositionReader,
    private readonly origins: OriginReader,
  ) {}

  /** @throws Refusal `recipe.unknown`, `recipe.not-yet-valid` */
  async recipeFor(tx: Tx, organisationId: Id, recipeId: Id | null, on: Day) {
    if (recipeId === null) return null;
    const recipe = await this.recipes.requireOwn(tx, organisationId, recipeId);
    requireValid(recipe, on);
    return recipe;
  }

  async warnings(tx: Tx, step: CheckedStep): Promise<readonly Warning[]> {
    const { from, to, balance, recipe } = step;
    const outturn = outturnWarnings(
      { from, to, inG: balance.inG, outG: balance.outG },
      this.limits.outturns,
    );
    if (recipe === null) return outturn;
    const used = await this.usedShares(tx, step.mixId);
    return [...outturn, ...recipeWarnings(recipe, used, this.limits.recipeTolerancePoints)];
  }

  /** Whose coffee it is, by the origins of the mix: nobody needs to say it. */
  private async usedShares(tx: Tx, mixId: Id): Promise<readonly UsedShare[]> {
    return withScope(tx, NETWORK, async () => {
      const shares = await this.compositions.originsOf(tx, mixId);
      const origins = await this.origins.origins(
        tx,
        shares.map((one) => one.originLotId),
      );
      return shares.map(({ originLotId, share }) => {
        const origin = origins.get(originLotId);
        if (origin === undefined) throw new Error(`origin ${originLotId} is not on record`);
        return { sourceId: origin.supplier_id ?? origin.organisation_id, share };
      });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { OrganisationReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideRecipe, type Recipe } from '../domain/recipe';
import { RecipeStore } from '../storage/recipe-store';

@Injectable()
export class DefineRecipeHandler {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly recipes: RecipeStore,
    private readonly journal: Journal,
  ) {}

  /** A new version of a blend's recipe; fact `lots.recipe-defined`. */
  async run(tx: Tx, recipe: Recipe, actor: Actor): Promise<{ readonly recipe_id: Id }> {
    decideRecipe(recipe.components);
    for (const { sourceId } of recipe.components) await this.organisations.known(tx, sourceId);
    await this.recipes.save(tx, actor.organisationId, recipe);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.recipe-defined',
        subjectId: recipe.id,
        about: recipe.components.map((one) => one.sourceId),
        occurredOn: recipe.validFrom,
        body: {
          name: recipe.name,
          components: recipe.components.map(({ sourceId, sharePct }) => ({
            source_id: sourceId,
            share_pct: sharePct.toFixed(),
          })),
        },
      },
    ]);
    return { recipe_id: recipe.id };
  }
}

import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import type { Recipe } from '../domain/recipe';

/** Recipes of blends, one row per version. */
@Injectable()
export class RecipeStore {
  async save(tx: Tx, organisationId: Id, recipe: Recipe): Promise<void> {
    await tx.query(
      'insert into recipe (id, organisation_id, name, valid_from) values ($1, $2, $3, $4)',
      [recipe.id, organisationId, recipe.name, recipe.validFrom],
    );
    for (const { sourceId, sharePct } of recipe.components) {
      await tx.query(
        `insert into recipe_component (recipe_id, source_id, organisation_id, share_pct)
         values ($1, $2, $3, $4)`,
        [recipe.id, sourceId, organisationId, sharePct.toFixed()],
      );
    }
  }
}

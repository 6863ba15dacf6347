import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { asDay, asDecimal, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Recipe } from '../domain/recipe';

const lineOf = decoder({
  id: asText,
  name: asText,
  valid_from: asDay,
  source_id: asText,
  share_pct: asDecimal,
});

/** Own recipes of blends, every version. */
@Injectable()
export class RecipeReader {
  /** @throws Refusal `recipe.unknown`, also for another organisation's recipe */
  async requireOwn(tx: Tx, organisationId: Id, recipeId: Id): Promise<Recipe> {
    const all = await this.listOwn(tx, organisationId);
    return all.find((one) => one.id === recipeId) ?? refuseUnknown('recipe', recipeId);
  }

  async listOwn(tx: Tx, organisationId: Id): Promise<readonly Recipe[]> {
    const rows = await tx.query(
      `select r.id, r.name, r.valid_from, c.source_id, c.share_pct::text as share_pct
         from recipe r join recipe_component c on c.recipe_id = r.id
        where r.organisation_id = $1
        order by r.name, r.valid_from desc, r.id, c.share_pct desc, c.source_id`,
      [organisationId],
    );
    const recipes = new Map<Id, Recipe>();
    for (const row of rows.map(lineOf)) {
      const known = recipes.get(row.id);
      const component = { sourceId: row.source_id, sharePct: row.share_pct };
      const components = [...(known?.components ?? []), component];
      recipes.set(row.id, { id: row.id, name: row.name, validFrom: row.valid_from, components });
    }
    return [...recipes.values()];
  }
}

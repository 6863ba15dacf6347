import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { DefineRecipeHandler } from '../commands/define-recipe';
import { RecipeReader } from '../queries/recipe-reader';
import { RecipeBody } from './intake-requests';
import { recipeResponse } from './lot-responses';

@ApiTags('transformations')
@Controller('api/v1/recipes')
export class RecipesController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly defineRecipe: DefineRecipeHandler,
    private readonly recipes: RecipeReader,
  ) {}

  /** A version of a blend's recipe; an earlier one stays as it was. */
  @Post()
  @Permit('lots.transform')
  define(@Body() body: RecipeBody, @CallOf() call: Call) {
    const recipe = {
      id: body.recipe_id,
      name: body.name,
      validFrom: day(body.valid_from),
      components: body.components.map((one) => ({
        sourceId: one.source_id,
        sharePct: decimal(one.share_pct),
      })),
    };
    return this.recorder.once(call, (tx) => this.defineRecipe.run(tx, recipe, call.actor));
  }

  @Get()
  @Permit('lots.read')
  async list(@CallOf() call: Call) {
    const { organisationId } = call.actor;
    const recipes = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.recipes.listOwn(tx, organisationId),
    );
    return { recipes: recipes.map(recipeResponse) };
  }
}

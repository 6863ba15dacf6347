import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { CorrectMassHandler } from '../commands/correct-mass';
import {
  type OutputLot,
  type TransformLots,
  TransformLotsHandler,
} from '../commands/transform-lots';
import { CorrectionBody, type PackBody, TransformationBody } from './requests';

@ApiTags('transformations')
@Controller('api/v1')
export class TransformationsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly transformLots: TransformLotsHandler,
    private readonly correctMass: CorrectMassHandler,
  ) {}

  /** Hull, blend, split, roast, pack: what goes in comes out or is lost for a named reason. */
  @Post('transformations')
  @Permit('lots.transform')
  transform(@Body() body: TransformationBody, @CallOf() call: Call) {
    return this.recorder.once(call, (tx) =>
      this.transformLots.run(tx, transformationOf(body), call.actor),
    );
  }

  @Post('corrections')
  @Permit('lots.correct')
  correct(@Body() body: CorrectionBody, @CallOf() call: Call) {
    const command = {
      correctionId: body.correction_id,
      lotId: body.lot_id,
      byG: gramsFromKg(body.by_kg),
      reason: body.reason,
      occurredOn: day(body.occurred_on),
    };
    return this.recorder.once(call, (tx) => this.correctMass.run(tx, command, call.actor));
  }
}

function transformationOf(body: TransformationBody): TransformLots {
  return {
    transformationId: body.transformation_id,
    kind: body.kind,
    occurredOn: day(body.occurred_on),
    inputs: body.inputs.map((one) => ({ lotId: one.lot_id, massG: gramsFromKg(one.mass_kg) })),
    recipeId: body.recipe_id ?? null,
    outputs: body.outputs.map(({ lot_id, net_kg, form, pack }) => ({
      lotId: lot_id,
      netG: gramsFromKg(net_kg),
      form: form ?? null,
      pack: packOf(pack ?? null),
    })),
    losses: (body.losses ?? []).map((one) => ({
      reason: one.reason,
      massG: gramsFromKg(one.mass_kg),
    })),
  };
}

function packOf(pack: PackBody | null): OutputLot['pack'] {
  if (pack === null) return null;
  return { gtin: pack.gtin, batch: pack.batch, bestBefore: day(pack.best_before) };
}

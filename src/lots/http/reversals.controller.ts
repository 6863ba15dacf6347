import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { day } from '../../kernel/day';
import { type Call, CallOf } from '../../platform/http/call';
import { ChoiceField, DayField, FlagField, IdField } from '../../platform/http/fields';
import { Recorder } from '../../platform/http/recorder';
import { ReverseStepHandler } from '../commands/reverse-step';
import { REVERSAL_REASONS, type ReversalReason } from '../domain/reversal';

export class ReversalBody {
  @IdField()
  reversal_id!: string;
  @IdField({ describe: 'The step that is taken back' })
  transformation_id!: string;
  @ChoiceField(REVERSAL_REASONS)
  reason!: ReversalReason;
  @DayField()
  occurred_on!: string;
  @FlagField({ optional: true, describe: 'Takes back the own steps that used its lots as well' })
  with_consequences?: boolean | null;
}

@ApiTags('transformations')
@Controller('api/v1/reversals')
export class ReversalsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly reverseStep: ReverseStepHandler,
  ) {}

  /** Takes a step back: its inputs are in stock again, its lots never were. */
  @Post()
  @Permit('lots.correct')
  reverse(@Body() body: ReversalBody, @CallOf() call: Call) {
    const command = {
      reversalId: body.reversal_id,
      transformationId: body.transformation_id,
      reason: body.reason,
      occurredOn: day(body.occurred_on),
      withConsequences: body.with_consequences ?? false,
    };
    return this.recorder.once(call, (tx) => this.reverseStep.run(tx, command, call.actor));
  }
}

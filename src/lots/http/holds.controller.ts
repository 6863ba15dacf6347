import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { day } from '../../kernel/day';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { PlaceHoldHandler } from '../commands/hold-lot';
import { ReleaseHoldHandler } from '../commands/hold-lot-release';
import { HoldBody, HoldPath, ReleaseBody } from './hold-requests';

@ApiTags('holds')
@Controller('api/v1/holds')
export class HoldsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly placeHold: PlaceHoldHandler,
    private readonly releaseHold: ReleaseHoldHandler,
  ) {}

  /** Stops processing, hand-over and claims of everything that contains the target, at once. */
  @Post()
  @Permit('holds.write')
  place(@Body() body: HoldBody, @CallOf() call: Call) {
    const command = {
      holdId: body.hold_id,
      target: body.target,
      targetId: body.target_id,
      reason: body.reason,
      on: day(body.on),
    };
    return this.recorder.once(call, (tx) => this.placeHold.run(tx, command, call.actor));
  }

  @Post(':id/release')
  @Permit('holds.write')
  release(@Param() path: HoldPath, @Body() body: ReleaseBody, @CallOf() call: Call) {
    const command = { holdId: path.id, reason: body.reason, on: day(body.on) };
    return this.recorder.once(call, (tx) => this.releaseHold.run(tx, command, call.actor));
  }
}

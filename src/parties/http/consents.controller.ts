import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../../kernel/canonical-json';
import { Permit } from '../../access/access.public';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RecordConsentHandler } from '../commands/record-consent';
import { WithdrawConsentHandler } from '../commands/withdraw-consent';
import {
  ConsentPath,
  ProducerPath,
  RecordConsentRequest,
  WithdrawConsentRequest,
} from './producer-requests';

@ApiTags('producers')
@Controller('api/v1')
export class ConsentsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly give: RecordConsentHandler,
    private readonly withdraw: WithdrawConsentHandler,
  ) {}

  @Post('producers/:id/consents')
  @Permit('producers.write')
  async record(
    @CallOf() call: Call,
    @Param() path: ProducerPath,
    @Body() body: RecordConsentRequest,
  ): Promise<Plain> {
    const { id, purpose, audience, via, text_version: textVersion, given_on: givenOn } = body;
    const command = { id, subjectId: path.id, purpose, audience, textVersion, givenOn, via };
    return this.recorder.once(call, async (tx) => {
      await this.give.run(tx, command, call.actor);
      return { id };
    });
  }

  @Post('consents/:id/withdrawal')
  @Permit('producers.write')
  async end(
    @CallOf() call: Call,
    @Param() path: ConsentPath,
    @Body() body: WithdrawConsentRequest,
  ): Promise<Plain> {
    return this.recorder.once(call, async (tx) => {
      const command = { consentId: path.id, withdrawnOn: body.withdrawn_on };
      await this.withdraw.run(tx, command, call.actor);
      return { id: path.id };
    });
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { day } from '../../kernel/day';
import { gramsFromKg, kgText } from '../../kernel/grams';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { AnswerHandoverHandler } from '../commands/answer-handover';
import { OfferHandoverHandler } from '../commands/offer-handover';
import type { ArrivedLine } from '../domain/arrival';
import { type AnsweredLineView, HandoverReader } from '../queries/handover-reader';
import {
  AcceptanceBody,
  HandoverPath,
  OfferBody,
  type ReceivedLotBody,
  RefusalBody,
} from './requests';

const LIST_LIMIT = 500;

@ApiTags('handovers')
@Controller('api/v1/handovers')
export class HandoversController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly offerHandover: OfferHandoverHandler,
    private readonly answerHandover: AnswerHandoverHandler,
    private readonly handovers: HandoverReader,
  ) {}

  @Post()
  @Permit('handovers.write')
  offer(@Body() body: OfferBody, @CallOf() call: Call) {
    const command = {
      handoverId: body.handover_id,
      receiverId: body.receiver_id,
      offeredOn: day(body.offered_on),
      lines: body.lines.map((line) => ({ lotId: line.lot_id, massG: gramsFromKg(line.mass_kg) })),
      papers: (body.papers ?? []).map(({ kind, number }) => ({ kind, number })),
    };
    return this.recorder.once(call, (tx) => this.offerHandover.run(tx, command, call.actor));
  }

  @Post(':id/acceptance')
  @Permit('handovers.write')
  accept(@Param() path: HandoverPath, @Body() body: AcceptanceBody, @CallOf() call: Call) {
    const command = {
      handoverId: path.id,
      acceptedOn: day(body.accepted_on),
      lots: body.lots.map(arrivedOf),
    };
    return this.recorder.once(call, (tx) => this.answerHandover.accept(tx, command, call.actor));
  }

  @Post(':id/refusal')
  @Permit('handovers.write')
  refuse(@Param() path: HandoverPath, @Body() body: RefusalBody, @CallOf() call: Call) {
    const command = { handoverId: path.id, refusedOn: day(body.refused_on), reason: body.reason };
    return this.recorder.once(call, (tx) => this.answerHandover.refuse(tx, command, call.actor));
  }

  /** The newest offers to and from the caller's organisation, one entry per lot. */
  @Get()
  @Permit('handovers.read')
  async list(@CallOf() call: Call) {
    const { organisationId } = call.actor;
    const lines = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.handovers.listOf(tx, organisationId, LIST_LIMIT),
    );
    return {
      lines: lines.map(lineResponse),
    };
  }
}

function arrivedOf(lot: ReceivedLotBody): ArrivedLine {
  return {
    fromLotId: lot.from_lot_id,
    lotId: lot.lot_id,
    acceptedG: gramsOrNull(lot.accepted_kg),
    returnedG: gramsOrNull(lot.returned_kg),
    differenceReason: lot.difference_reason ?? null,
  };
}

function gramsOrNull(kg: string | null | undefined) {
  return kg === null || kg === undefined ? null : gramsFromKg(kg);
}

/** `mass_kg` is what was offered; the other masses stand from the answer on. */
function lineResponse(line: AnsweredLineView) {
  const { mass_g: _taken, offered_g, accepted_g, returned_g, difference_g, ...said } = line;
  return {
    ...said,
    mass_kg: kgText(offered_g),
    accepted_kg: accepted_g === null ? null : kgText(accepted_g),
    returned_kg: returned_g === null ? null : kgText(returned_g),
    difference_kg: difference_g === null ? null : kgText(difference_g),
  };
}

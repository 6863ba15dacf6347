import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { NETWORK } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { FoundPartnershipHandler } from '../commands/found-partnership';
import { RegisterPartnerActorHandler } from '../commands/register-partner-actor';
import { PartnerActorsQuery } from '../queries/partner-actors.query';
import { FoundPartnershipRequest, RegisterPartnerActorRequest } from './partnership-requests';

@ApiTags('partnership')
@Controller('api/v1')
export class PartnershipController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly founding: FoundPartnershipHandler,
    private readonly registering: RegisterPartnerActorHandler,
    private readonly actors: PartnerActorsQuery,
  ) {}

  @Post('partnerships')
  @Permit('work-plans.write')
  found(@CallOf() call: Call, @Body() body: FoundPartnershipRequest): Promise<Plain> {
    const { id, code, agreement_on: agreementOn } = body;
    const { treptow_koepenick, cajamarca } = body.municipalities;
    const municipalities = { 'treptow-koepenick': treptow_koepenick, cajamarca };
    return this.recorder.once(call, (tx) =>
      this.founding.run(tx, { id, code, agreementOn, municipalities }, call.actor),
    );
  }

  @Post('actors')
  @Permit('work-plans.write')
  register(@CallOf() call: Call, @Body() body: RegisterPartnerActorRequest): Promise<Plain> {
    const { id, organisation_name: organisationName, town, group } = body;
    const organisationId = body.organisation_id ?? null;
    return this.recorder.once(call, (tx) =>
      this.registering.run(tx, { id, organisationName, organisationId, town, group }, call.actor),
    );
  }

  /** The directory of those who carry the partnership: organisations and groups, no persons. */
  @Get('actors')
  @Permit('work-plans.read')
  async list(): Promise<Plain> {
    const found = await this.unitOfWork.read(NETWORK, (tx) => this.actors.run(tx));
    return { actors: found };
  }
}

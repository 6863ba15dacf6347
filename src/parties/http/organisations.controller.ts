import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../../kernel/canonical-json';
import { Permit } from '../../access/access.public';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RegisterOrganisationHandler } from '../commands/register-organisation';
import { OrganisationReader, type OrganisationView } from '../queries/organisation-reader';
import { OrganisationListQuery, RegisterOrganisationRequest } from './organisation-requests';

@ApiTags('organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterOrganisationHandler,
    private readonly organisations: OrganisationReader,
  ) {}

  @Post()
  @Permit('organisations.write')
  async record(@CallOf() call: Call, @Body() body: RegisterOrganisationRequest): Promise<Plain> {
    const { official_number: officialNumber, ...rest } = body;
    return this.recorder.once(call, async (tx) => {
      const command = { ...rest, officialNumber: officialNumber ?? null };
      await this.register.run(tx, command, call.actor);
      return { id: body.id };
    });
  }

  @Get()
  @Permit('organisations.read')
  async list(@CallOf() call: Call, @Query() query: OrganisationListQuery): Promise<Plain> {
    const found = await this.unitOfWork.read(organisation(call.actor.organisationId), (tx) =>
      this.organisations.all(tx, query.kind ?? null),
    );
    return { organisations: found.map(answer) };
  }
}

function answer(one: OrganisationView): Plain {
  const { officialNumber, ...rest } = one;
  return { ...rest, official_number: officialNumber };
}

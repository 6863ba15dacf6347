import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../../kernel/canonical-json';
import { Permit } from '../../access/access.public';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { ErasePersonHandler } from '../commands/erase-person';
import { RegisterProducerHandler } from '../commands/register-producer';
import type { RegisterProducer } from '../domain/producer';
import { type Member, MemberListQuery } from '../queries/member-list.query';
import {
  ErasePersonQuery,
  ProducerListQuery,
  ProducerPath,
  RegisterProducerRequest,
} from './producer-requests';

const PAGE = 100;

@ApiTags('producers')
@Controller('api/v1/producers')
export class ProducersController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterProducerHandler,
    private readonly erase: ErasePersonHandler,
    private readonly members: MemberListQuery,
  ) {}

  @Post()
  @Permit('producers.write')
  async record(@CallOf() call: Call, @Body() body: RegisterProducerRequest): Promise<Plain> {
    return this.recorder.once(call, async (tx) => {
      await this.register.run(tx, commandOf(body), call.actor);
      return { id: body.id };
    });
  }

  @Get()
  @Permit('producers.read')
  async list(@CallOf() call: Call, @Query() query: ProducerListQuery): Promise<Plain> {
    const { organisationId } = call.actor;
    const search = { organisationId, words: query.q ?? '', after: query.cursor ?? null };
    const found = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.members.page(tx, { ...search, limit: PAGE + 1 }),
    );
    const page = found.slice(0, PAGE);
    return {
      producers: page.map(answer),
      next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    };
  }

  @Get(':id')
  @Permit('producers.read')
  async one(@CallOf() call: Call, @Param() path: ProducerPath): Promise<Plain> {
    const { organisationId } = call.actor;
    const member = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.members.one(tx, organisationId, path.id),
    );
    return answer(member);
  }

  @Delete(':id/person')
  @Permit('producers.write')
  async erasePerson(
    @CallOf() call: Call,
    @Param() path: ProducerPath,
    @Query() query: ErasePersonQuery,
  ): Promise<Plain> {
    return this.recorder.once(call, async (tx) => {
      await this.erase.run(tx, { producerId: path.id, reason: query.reason }, call.actor);
      return { id: path.id, person: null };
    });
  }
}

function commandOf(body: RegisterProducerRequest): RegisterProducer {
  return {
    id: body.id,
    code: body.code,
    joinedOn: body.joined_on,
    ubigeo: body.ubigeo,
    person: {
      givenName: body.given_name,
      familyName: body.family_name,
      dni: body.dni ?? null,
      sex: body.sex,
      birthYear: body.birth_year ?? null,
      community: body.community,
    },
  };
}

/** `person` is null after erasure. */
function answer(member: Member): Plain {
  const { id, code, joined_on, ubigeo, ...person } = member;
  return { id, code, joined_on, ubigeo, person: person.sex === null ? null : person };
}

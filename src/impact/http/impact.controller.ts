import { Body, Controller, Get, Param, Post, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { concatMap, from, map, type Observable, takeWhile, timer } from 'rxjs';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { NETWORK, organisation, type Scope } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { Catalogue } from '../catalogue';
import { RequestImpactYearHandler } from '../commands/request-impact-year';
import { type ImpactYear, ImpactReader } from '../queries/impact-reader';
import { impactAnswer, progressAnswer } from './impact-answer';
import { ImpactYearPath, RequestImpactYearRequest } from './impact-requests';

const LOOK_EVERY_MS = 500;
/** The towns and the auditor read every cooperative's aggregates; the others their own. */
const READ_ALL = ['partnership-office', 'auditor'];

/** The figures of a year: asked for, watched while they are computed, read. */
@ApiTags('impact')
@Controller('api/v1/impact')
export class ImpactController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly request: RequestImpactYearHandler,
    private readonly reader: ImpactReader,
    private readonly catalogue: Catalogue,
  ) {}

  @Post(':year')
  @Permit('impact.request')
  async ask(
    @CallOf() call: Call,
    @Param() path: ImpactYearPath,
    @Body() body: RequestImpactYearRequest,
  ): Promise<Plain> {
    const command = { id: body.id, year: Number(path.year) };
    return this.recorder.once(call, async (tx) => {
      await this.request.run(tx, command, call.actor);
      return { ...command };
    });
  }

  /** The newest complete figures of the year, with their working. */
  @Get(':year')
  @Permit('impact.read')
  async read(@CallOf() call: Call, @Param() path: ImpactYearPath): Promise<Plain> {
    return this.unitOfWork.read(scopeFor(call.actor), async (tx) => {
      const year = await this.reader.newestComputed(tx, Number(path.year));
      if (year === null) refuseUnknown('impact-year', path.year);
      const results = await this.reader.resultsOfRequest(tx, year.id);
      return impactAnswer(call.language, year, results, this.catalogue.goals);
    });
  }

  @Get(':year/progress')
  @Permit('impact.read')
  async progress(@CallOf() call: Call, @Param() path: ImpactYearPath): Promise<Plain> {
    return progressAnswer(await this.newest(call.actor, path.year));
  }

  /** Server-sent events until the newest request of the year is computed. */
  @Sse(':year/progress/events')
  @Permit('impact.read')
  async events(
    @CallOf() call: Call,
    @Param() path: ImpactYearPath,
  ): Promise<Observable<MessageEvent>> {
    await this.newest(call.actor, path.year);
    return timer(0, LOOK_EVERY_MS).pipe(
      concatMap(() => from(this.newest(call.actor, path.year))),
      takeWhile((year) => year.status !== 'computed', true),
      map((year) => ({ data: progressAnswer(year) as object })),
    );
  }

  /** @throws Refusal `impact-year.unknown` when nobody has asked for the year */
  private async newest(actor: Actor, year: string): Promise<ImpactYear> {
    const found = await this.unitOfWork.read(scopeFor(actor), (tx) =>
      this.reader.newest(tx, Number(year)),
    );
    return found ?? refuseUnknown('impact-year', year);
  }
}

function scopeFor(actor: Actor): Scope {
  return READ_ALL.includes(actor.role) ? NETWORK : organisation(actor.organisationId);
}

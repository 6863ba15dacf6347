import { Controller, Get, Param, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { concatMap, from, map, type Observable, takeWhile, timer } from 'rxjs';
import { refuseUnknown } from '../../kernel/refusal';
import { NeedsPermission } from '../http/permission';
import { JobRegistry } from './job-registry';
import { Queues } from './queues';

const LOOK_EVERY_MS = 500;
const FINISHED = ['completed', 'failed', 'unknown'];

/** What a caller learns of a job; why one failed is for the operator's log. */
interface JobAnswer {
  readonly state: string;
  readonly done: number;
  readonly total: number;
}

/** How far a job is, once or as it runs. */
@ApiTags('jobs')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly queues: Queues,
    private readonly registry: JobRegistry,
  ) {}

  @Get(':queue/:id')
  @NeedsPermission('jobs.read')
  @ApiOkResponse()
  async progress(@Param('queue') queue: string, @Param('id') id: string): Promise<JobAnswer> {
    if (!this.registry.queues().includes(queue)) refuseUnknown('job', id);
    const view = (await this.queues.progress(queue, id)) ?? refuseUnknown('job', id);
    return { state: view.state, done: view.done, total: view.total };
  }

  /** Server-sent events until the job is done or has failed. */
  @Sse(':queue/:id/events')
  @NeedsPermission('jobs.read')
  async events(
    @Param('queue') queue: string,
    @Param('id') id: string,
  ): Promise<Observable<MessageEvent>> {
    // an unknown job is refused before the stream begins
    await this.progress(queue, id);
    return timer(0, LOOK_EVERY_MS).pipe(
      concatMap(() => from(this.progress(queue, id))),
      takeWhile((view) => !FINISHED.includes(view.state), true),
      map((view) => ({ data: view })),
    );
  }
}

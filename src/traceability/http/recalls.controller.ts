import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { EndRecallHandler } from '../commands/end-recall';
import { StartRecallHandler } from '../commands/start-recall';
import { contactsCsv } from '../domain/recall-contacts';
import { RecallReader, type RecallView } from '../queries/recall-reader';
import { RecallBody, RecallEndBody, RecallPath } from './recall-requests';
import { recallContacts, recallHead, recallResponse } from './recall-responses';

const LIST_LIMIT = 200;

@ApiTags('recalls')
@Controller('api/v1/recalls')
export class RecallsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly startRecall: StartRecallHandler,
    private readonly endRecall: EndRecallHandler,
    private readonly recalls: RecallReader,
  ) {}

  /** Finds everything that contains the target and holds it; a drill only finds and measures. */
  @Post()
  @Permit('holds.write')
  start(@Body() body: RecallBody, @CallOf() call: Call) {
    const command = {
      recallId: body.recall_id,
      target: body.target,
      targetId: body.target_id,
      reason: body.reason,
      isDrill: body.is_drill,
    };
    return this.recorder.once(call, (tx) => this.startRecall.run(tx, command, call.actor));
  }

  @Post(':id/end')
  @Permit('holds.write')
  end(@Param() path: RecallPath, @Body() body: RecallEndBody, @CallOf() call: Call) {
    const command = { recallId: path.id, outcome: body.outcome };
    return this.recorder.once(call, (tx) => this.endRecall.run(tx, command, call.actor));
  }

  /** Own recalls and drills, and recalls of others that concern own lots. */
  @Get()
  @Permit('recalls.read')
  async list(@CallOf() call: Call) {
    const { organisationId } = call.actor;
    const recalls = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.recalls.listOf(tx, organisationId, LIST_LIMIT),
    );
    return { recalls: recalls.map(recallHead) };
  }

  @Get(':id')
  @Permit('recalls.read')
  async show(@Param() path: RecallPath, @CallOf() call: Call) {
    return recallResponse(await this.view(call, path.id));
  }

  /** Whom to call: one line for each lot of each organisation. */
  @Get(':id/contacts.csv')
  @Permit('recalls.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="recall-contacts.csv"')
  @Header('cache-control', 'no-store')
  async contacts(@Param() path: RecallPath, @CallOf() call: Call): Promise<string> {
    return contactsCsv(recallContacts(await this.view(call, path.id)));
  }

  private view(call: Call, recallId: string): Promise<RecallView> {
    const { organisationId } = call.actor;
    return this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.recalls.view(tx, organisationId, recallId),
    );
  }
}

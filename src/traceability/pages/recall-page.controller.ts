import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { RecallPath } from '../http/recall-requests';
import { RecallReader } from '../queries/recall-reader';
import { renderRecall } from './recall.page';

/** The printable page of a recall, for whoever started it and whom it concerns. */
@ApiExcludeController()
@Controller('recalls')
export class RecallPageController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recalls: RecallReader,
  ) {}

  @Get(':id')
  @Permit('recalls.read')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(@Param() path: RecallPath, @CallOf() call: Call): Promise<string> {
    const { organisationId } = call.actor;
    const view = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.recalls.view(tx, organisationId, path.id),
    );
    return renderRecall(call.language, view);
  }
}

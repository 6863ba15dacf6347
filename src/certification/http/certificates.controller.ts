import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { type Day, dayOf } from '../../kernel/day';
import { NETWORK } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { ChangeCertificateHandler } from '../commands/change-certificate';
import { RecordCertificateHandler } from '../commands/record-certificate';
import { type Change, stateOn } from '../domain/validity';
import { CertificateReader, type CertificateView } from '../queries/certificate-reader';
import {
  CertificateListQuery,
  CertificatePath,
  ChangeCertificateRequest,
  RecordCertificateRequest,
} from './certificate-requests';

@ApiTags('certificates')
@Controller('api/v1/certificates')
export class CertificatesController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly recording: RecordCertificateHandler,
    private readonly changing: ChangeCertificateHandler,
    private readonly certificates: CertificateReader,
  ) {}

  @Post()
  @Permit('certificates.write')
  async record(@CallOf() call: Call, @Body() body: RecordCertificateRequest): Promise<Plain> {
    const command = {
      id: body.id,
      holderId: body.holder_id,
      scheme: body.scheme,
      number: body.number,
      issuedBy: body.issued_by,
      activities: body.activities,
      validFrom: body.valid_from,
      validTo: body.valid_to,
    };
    return this.recorder.once(call, async (tx) => {
      await this.recording.run(tx, command, call.actor);
      return { id: body.id };
    });
  }

  @Get()
  @Permit('certificates.read')
  async list(@CallOf() call: Call, @Query() query: CertificateListQuery): Promise<Plain> {
    const holderId = query.holder_id ?? call.actor.organisationId;
    return this.unitOfWork.read(NETWORK, async (tx) => {
      const held = await this.certificates.ofHolder(tx, holderId);
      const today = dayOf(tx.now, 'Europe/Berlin');
      return { on: today, certificates: held.map((one) => answer(one, today)) };
    });
  }

  @Post(':id/suspension')
  @Permit('certificates.write')
  async suspend(
    @CallOf() call: Call,
    @Param() path: CertificatePath,
    @Body() body: ChangeCertificateRequest,
  ): Promise<Plain> {
    return this.change(call, path.id, 'suspended', body);
  }

  @Post(':id/reinstatement')
  @Permit('certificates.write')
  async reinstate(
    @CallOf() call: Call,
    @Param() path: CertificatePath,
    @Body() body: ChangeCertificateRequest,
  ): Promise<Plain> {
    return this.change(call, path.id, 'reinstated', body);
  }

  @Post(':id/withdrawal')
  @Permit('certificates.write')
  async withdraw(
    @CallOf() call: Call,
    @Param() path: CertificatePath,
    @Body() body: ChangeCertificateRequest,
  ): Promise<Plain> {
    return this.change(call, path.id, 'withdrawn', body);
  }

  private async change(
    call: Call,
    certificateId: string,
    change: Change,
    { from, reason }: ChangeCertificateRequest,
  ): Promise<Plain> {
    return this.recorder.once(call, async (tx) => {
      await this.changing.run(tx, { certificateId, change, from, reason }, call.actor);
      return { id: certificateId, change, from };
    });
  }
}

function answer(one: CertificateView, today: Day): Plain {
  const { life } = one;
  return {
    id: one.id,
    holder_id: one.holderId,
    scheme: one.scheme,
    number: one.number,
    issued_by: one.issuedBy,
    activities: one.activities,
    valid_from: life.validFrom,
    valid_to: life.validTo,
    state: stateOn(life, today),
    changes: life.changes.map(({ from, change }) => ({ from, change })),
  };
}

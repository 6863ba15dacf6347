import { Injectable } from '@nestjs/common';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { type ChangeCertificate, decideChange } from '../domain/certificate';
import { CertificateReader } from '../queries/certificate-reader';
import { CertificateChangeRow } from '../storage/certificate-change.row';

/** A holder enters that its certificate was suspended, given back or withdrawn. */
@Injectable()
export class ChangeCertificateHandler {
  constructor(
    private readonly journal: Journal,
    private readonly certificates: CertificateReader,
  ) {}

  async run(tx: Tx, command: ChangeCertificate, actor: Actor): Promise<void> {
    const { certificateId } = command;
    const holderId = actor.organisationId;
    await tx.query('select id from certificate where id = $1 and holder_id = $2 for update', [
      certificateId,
      holderId,
    ]);
    const held = await this.certificates.ofHolder(tx, holderId);
    const certificate = held.find((one) => one.id === certificateId);
    if (certificate === undefined) refuseUnknown('certificate', certificateId);
    const facts = decideChange(certificate.life, command, tx.now);
    await tx.manager.insert(CertificateChangeRow, { ...command, holderId });
    await this.journal.append(tx, actor, facts);
  }
}

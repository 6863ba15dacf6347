import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideCertificate, type RecordCertificate } from '../domain/certificate';
import { CertificateRow } from '../storage/certificate.row';

/** A holder enters its own certificate. */
@Injectable()
export class RecordCertificateHandler {
  constructor(
    private readonly journal: Journal,
    private readonly organisations: OrganisationReader,
  ) {}

  async run(tx: Tx, command: RecordCertificate, actor: Actor): Promise<void> {
    const facts = decideCertificate(actor.organisationId, command);
    await this.organisations.known(tx, command.holderId);
    await tx.manager.insert(CertificateRow, { ...command, recordedAt: tx.now });
    await this.journal.append(tx, actor, facts);
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideConsent, type RecordConsent } from '../domain/consent';
import { ConsentRow } from '../storage/consent.row';
import { ProducerLock } from '../storage/producer-lock';

/** A member agrees to one purpose for one audience. */
@Injectable()
export class RecordConsentHandler {
  constructor(
    private readonly journal: Journal,
    private readonly producers: ProducerLock,
  ) {}

  async run(tx: Tx, command: RecordConsent, actor: Actor): Promise<void> {
    const state = await this.producers.take(tx, actor.organisationId, command.subjectId);
    const facts = decideConsent(state, command, tx.now);
    await tx.manager.insert(ConsentRow, {
      ...command,
      organisationId: actor.organisationId,
      withdrawnOn: null,
    });
    await this.journal.append(tx, actor, facts);
  }
}

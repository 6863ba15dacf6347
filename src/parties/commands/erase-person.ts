import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideErasure, type ErasePerson } from '../domain/producer';
import { ProducerLock } from '../storage/producer-lock';

const consentOf = decoder({ id: asText });

/** Deletes what is known about a person; the member number and its coffee stay. */
@Injectable()
export class ErasePersonHandler {
  constructor(
    private readonly journal: Journal,
    private readonly producers: ProducerLock,
  ) {}

  async run(tx: Tx, command: ErasePerson, actor: Actor): Promise<void> {
    const { producerId } = command;
    const { hasPerson } = await this.producers.take(tx, actor.organisationId, producerId);
    const open = await tx.query(
      `select id from consent
        where subject_id = $1 and organisation_id = $2 and withdrawn_on is null
        order by id`,
      [producerId, actor.organisationId],
    );
    const openConsents = open.map((row) => consentOf(row).id);
    const facts = decideErasure({ hasPerson, openConsents }, command, tx.now);
    await tx.query('delete from producer_person where producer_id = $1 and organisation_id = $2', [
      producerId,
      actor.organisationId,
    ]);
    await tx.query('update consent set withdrawn_on = $2 where id = any ($1::uuid[])', [
      openConsents,
      facts[0]?.occurredOn,
    ]);
    await this.journal.append(tx, actor, facts);
  }
}

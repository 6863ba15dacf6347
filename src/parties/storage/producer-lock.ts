import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { asCount, asFlag, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const lockedOf = decoder({ has_person: asFlag, birth_year: orNull(asCount) });

export interface LockedProducer {
  readonly hasPerson: boolean;
  readonly birthYear: number | null;
}

/** Takes an own member for the rest of the transaction, so that erasure and consent take turns. */
@Injectable()
export class ProducerLock {
  /** @throws Refusal `producer.unknown`, also for another cooperative's member */
  async take(tx: Tx, organisationId: Id, producerId: Id): Promise<LockedProducer> {
    await tx.query('select id from producer where id = $1 and organisation_id = $2 for update', [
      producerId,
      organisationId,
    ]);
    const [row] = await tx.query(
      `select person.producer_id is not null as has_person, person.birth_year
         from producer
         left join producer_person person on person.producer_id = producer.id
        where producer.id = $1 and producer.organisation_id = $2`,
      [producerId, organisationId],
    );
    if (row === undefined) refuseUnknown('producer', producerId);
    const locked = lockedOf(row);
    return { hasPerson: locked.has_person, birthYear: locked.birth_year };
  }
}

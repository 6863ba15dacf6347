import { Injectable } from '@nestjs/common';
import { gtin14, isGtin } from '../../kernel/check-digit';
import { dayOf } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { newId } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';

/** A bag that is sold under a GTIN; its name is the brand's and public. */
export interface RegisterProduct {
  readonly gtin: string;
  readonly name: string;
  readonly bagNetG: Grams;
}

@Injectable()
export class RegisterProductHandler {
  constructor(private readonly journal: Journal) {}

  /** @throws Refusal `gtin.check-digit`; fact `lots.product-registered` */
  async run(tx: Tx, command: RegisterProduct, actor: Actor): Promise<{ readonly gtin: string }> {
    if (!isGtin(command.gtin)) refuse('gtin.check-digit', { gtin: command.gtin });
    const gtin = gtin14(command.gtin);
    await tx.query(
      'insert into product (gtin, organisation_id, name, bag_net_g) values ($1, $2, $3, $4)',
      [gtin, actor.organisationId, command.name, command.bagNetG],
    );
    await this.journal.append(tx, actor, [
      {
        type: 'lots.product-registered',
        subjectId: newId(),
        occurredOn: dayOf(tx.now, 'Europe/Berlin'),
        body: { gtin, name: command.name, bag_net_g: command.bagNetG },
      },
    ]);
    return { gtin };
  }
}

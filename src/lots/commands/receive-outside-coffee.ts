import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { OrganisationReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { requireNotInFuture } from '../domain/delivery';
import type { Form } from '../domain/form';
import { OutsideCoffeeRow } from '../storage/delivery.row';
import { LotIntake } from './lot-intake';

/** Coffee bought from a supplier who keeps no record here: known by supplier and country only. */
export interface ReceiveOutsideCoffee {
  readonly lotId: Id;
  readonly form: Extract<Form, 'green' | 'roasted'>;
  readonly supplierId: Id;
  /** ISO 3166 alpha-2 */
  readonly country: string;
  readonly receivedOn: Day;
  readonly netG: Grams;
}

@Injectable()
export class ReceiveOutsideCoffeeHandler {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly intake: LotIntake,
  ) {}

  /** @returns the new lot's id and code; fact `lots.outside-coffee-received` */
  async run(
    tx: Tx,
    command: ReceiveOutsideCoffee,
    actor: Actor,
  ): Promise<{ readonly lot_id: Id; readonly code: string }> {
    const { lotId, supplierId, country, receivedOn, netG } = command;
    await this.organisations.known(tx, supplierId);
    requireNotInFuture(receivedOn, dayOf(tx.now, 'Europe/Berlin'));
    const code = await this.intake.open(tx, actor, {
      lotId,
      form: command.form,
      madeBy: 'outside',
      on: receivedOn,
      netG,
      codeLetter: 'X',
      factType: 'lots.outside-coffee-received',
      about: [supplierId],
      body: { supplier_id: supplierId, country },
    });
    await tx.manager.insert(OutsideCoffeeRow, {
      lot_id: lotId,
      organisation_id: actor.organisationId,
      supplier_id: supplierId,
      country,
      received_on: receivedOn,
    });
    return { lot_id: lotId, code };
  }
}

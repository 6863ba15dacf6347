import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Decimal } from '../../kernel/decimal';
import { type Grams, grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import type { DeliveredForm } from '../domain/form';
import { divideTruck, type ScaleTicket } from '../domain/intake-truck';
import { ReceiveDeliveryHandler, type ReceivedDelivery } from './receive-delivery';

export interface TruckMember {
  readonly lotId: Id;
  readonly producerId: Id;
  readonly plotId: Id;
  /** What the member says to have loaded; the scale's masses are divided in this proportion. */
  readonly declaredG: Grams;
  readonly sacks: number | null;
}

/** Several members' coffee on one truck, weighed once or on several tickets. */
export interface ReceiveTruck {
  readonly truckId: Id;
  readonly receivedOn: Day;
  readonly form: DeliveredForm;
  readonly moisturePct: Decimal | null;
  readonly tickets: readonly ScaleTicket[];
  readonly members: readonly TruckMember[];
}

@Injectable()
export class ReceiveTruckHandler {
  constructor(
    private readonly receiveDelivery: ReceiveDeliveryHandler,
    private readonly journal: Journal,
  ) {}

  /** One delivery per member, together what the scale said; fact `lots.truck-received`. */
  async run(
    tx: Tx,
    command: ReceiveTruck,
    actor: Actor,
  ): Promise<{ readonly truck_id: Id; readonly deliveries: readonly ReceivedDelivery[] }> {
    const { truckId, receivedOn, form, moisturePct, tickets, members } = command;
    const division = divideTruck(tickets, members);
    await this.save(tx, command, actor, division);
    const deliveries: ReceivedDelivery[] = [];
    for (const [index, member] of members.entries()) {
      const portion = division.portions[index];
      if (portion === undefined) throw new Error('a member of the truck has no portion');
      const delivery = {
        lotId: member.lotId,
        form,
        producerId: member.producerId,
        plotId: member.plotId,
        deliveredOn: receivedOn,
        grossG: portion.grossG,
        tareG: portion.tareG,
        netG: grams(portion.grossG - portion.tareG),
        moisturePct,
        sacks: member.sacks,
        truckId,
      };
      deliveries.push(await this.receiveDelivery.run(tx, delivery, actor));
    }
    return { truck_id: truckId, deliveries };
  }

  private async save(
    tx: Tx,
    command: ReceiveTruck,
    actor: Actor,
    { grossG, tareG }: { readonly grossG: Grams; readonly tareG: Grams },
  ): Promise<void> {
    const { truckId, receivedOn, form, tickets, members } = command;
    const { organisationId } = actor;
    await tx.query(
      `insert into truck_intake (id, organisation_id, received_on, form, gross_g, tare_g)
       values ($1, $2, $3, $4, $5, $6)`,
      [truckId, organisationId, receivedOn, form, grossG, tareG],
    );
    for (const [position, ticket] of tickets.entries()) {
      await tx.query(
        `insert into truck_ticket (truck_id, position, organisation_id, number, gross_g, tare_g)
         values ($1, $2, $3, $4, $5, $6)`,
        [truckId, position, organisationId, ticket.number, ticket.grossG, ticket.tareG],
      );
    }
    await this.journal.append(tx, actor, [
      {
        type: 'lots.truck-received',
        subjectId: truckId,
        about: members.map((one) => one.lotId),
        occurredOn: receivedOn,
        body: {
          form,
          gross_g: grossG,
          tare_g: tareG,
          tickets: tickets.map((one) => ({
            number: one.number,
            gross_g: one.grossG,
            tare_g: one.tareG,
          })),
          members: members.map((one) => ({ lot_id: one.lotId, declared_g: one.declaredG })),
        },
      },
    ]);
  }
}

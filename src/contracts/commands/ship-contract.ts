import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import { HandoverReader } from '../../custody/custody.public';
import { grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import type { Contract } from '../domain/contract';
import { decideShipment, type HandoverFacts, type Shipment } from '../domain/contract-decisions';
import { shippedBody } from '../domain/contract-facts';
import { ContractStore } from '../storage/contract-store';

export interface ShipContract extends Shipment {
  readonly contractId: Id;
}

/** The seller says which accepted hand-over fulfils the contract; each serves one contract only. */
@Injectable()
export class ShipContractHandler {
  constructor(
    private readonly journal: Journal,
    private readonly handovers: HandoverReader,
    private readonly contracts: ContractStore,
  ) {}

  async run(tx: Tx, command: ShipContract, actor: Actor): Promise<void> {
    const { contractId, ...shipment } = command;
    const before = await this.contracts.lockForParty(tx, contractId, actor.organisationId);
    if (before === null) refuseUnknown('contract', contractId);
    if (before.sellerId !== actor.organisationId) {
      refuse('contract.only-seller', { id: contractId }, 'forbidden');
    }
    const handover = await this.acceptedHandover(tx, shipment.handoverId);
    decideShipment(before, shipment, handover, dayOf(tx.now, 'Europe/Berlin'));
    const after: Contract = {
      ...before,
      shippedG: grams(before.shippedG + shipment.massG),
      revision: before.revision + 1,
    };
    await this.contracts.addShipment(tx, after, shipment);
    await this.journal.append(tx, actor, [
      {
        type: 'contracts.contract-shipped',
        subjectId: contractId,
        about: [shipment.handoverId],
        occurredOn: shipment.shippedOn,
        body: shippedBody(after, shipment),
      },
    ]);
  }
  /** One answer for what is unknown, of others, offered or refused: it was not handed over. */
  private async acceptedHandover(tx: Tx, handoverId: Id): Promise<HandoverFacts> {
    const accepted = await this.handovers.acceptedMass(tx, handoverId);
    if (accepted === null) refuse('contract.handover-not-accepted', { handoverId });
    return {
      handoverId,
      fromId: accepted.sender_id,
      toId: accepted.receiver_id,
      massG: accepted.mass_g,
    };
  }
}

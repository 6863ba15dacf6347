import { Injectable } from '@nestjs/common';
import { ContractReader } from '../../contracts/contracts.public';
import { dayOf } from '../../kernel/day';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideReceipt, type RecordPremiumReceived } from '../domain/premium';
import { PremiumStore } from '../storage/premium-store';

/** The producer organisation confirms that the premium of a contract has arrived. */
@Injectable()
export class RecordPremiumReceivedHandler {
  constructor(
    private readonly journal: Journal,
    private readonly contracts: ContractReader,
    private readonly premiums: PremiumStore,
  ) {}

  async run(tx: Tx, command: RecordPremiumReceived, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    const parties = await this.contracts.partiesOf(tx, command.contractId);
    const today = dayOf(tx.now, 'America/Lima');
    decideReceipt(command, parties, { organisationId, today });
    await this.premiums.addReceipt(tx, organisationId, command);
    await this.journal.append(tx, actor, [
      {
        type: 'premiums.premium-received',
        subjectId: command.id,
        about: [command.contractId],
        occurredOn: command.receivedOn,
        body: {
          contract_id: command.contractId,
          amount: command.amount.toFixed(2),
          currency: command.currency,
          received_on: command.receivedOn,
          document: command.document,
        },
      },
    ]);
  }
}

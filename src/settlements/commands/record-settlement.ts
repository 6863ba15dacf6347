import { Injectable } from '@nestjs/common';
import { day, dayOf } from '../../kernel/day';
import { LotReader } from '../../lots/lots.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideSettlement, paidFact, type RecordSettlement } from '../domain/settlement';
import { SettlementStore } from '../storage/settlement-store';

/** The cooperative records what a producer was paid for a delivery. */
@Injectable()
export class RecordSettlementHandler {
  constructor(
    private readonly journal: Journal,
    private readonly lots: LotReader,
    private readonly settlements: SettlementStore,
  ) {}

  async run(tx: Tx, command: RecordSettlement, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    const found = await this.lots.deliveryOf(tx, command.deliveryLotId);
    const delivery = found === null ? null : { ...found, deliveredOn: day(found.deliveredOn) };
    const today = dayOf(tx.now, 'America/Lima');
    const payment = decideSettlement(command, delivery, { organisationId, today });
    await this.settlements.add(tx, organisationId, payment);
    await this.journal.append(tx, actor, [paidFact(payment)]);
  }
}

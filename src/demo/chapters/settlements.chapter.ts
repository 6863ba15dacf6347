import { Injectable } from '@nestjs/common';
import { RecordSettlementHandler } from '../../settlements/settlements.public';
import { actorOf } from '../story/cast';
import { PAYMENTS } from '../story/payments';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';

/** What the members were paid, delivery by delivery. */
@Injectable()
export class SettlementsChapter {
  constructor(
    private readonly teller: Teller,
    private readonly recordSettlement: RecordSettlementHandler,
  ) {}

  async tell(progress: (done: number, total: number) => void): Promise<void> {
    for (const [index, payment] of PAYMENTS.entries()) {
      const { delivery, kind, amountPen, paidOn, settles } = payment;
      const actor = actorOf(delivery.member.cooperative);
      const command = {
        id: storyId(paidOn, payment.name),
        deliveryLotId: delivery.lotId,
        producerId: delivery.member.producerId,
        kind,
        amountPen,
        paidOn,
        means: 'transfer' as const,
        settles,
      };
      await this.teller.tell(actor, paidOn, payment.name, async (tx) => {
        await this.recordSettlement.run(tx, command, actor);
        return command.id;
      });
      if (index % 40 === 0) progress(index, PAYMENTS.length);
    }
  }
}

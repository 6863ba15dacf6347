import { Injectable } from '@nestjs/common';
import { Decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { grams } from '../../kernel/grams';
import { CorrectMassHandler, ReceiveDeliveryHandler } from '../../lots/lots.public';
import { actorOf } from '../story/cast';
import { SEASON } from '../story/season';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';

const CORRECTED_ON = day('2026-05-05');

/** The season's deliveries, and a scale that was found to show too much. */
@Injectable()
export class HarvestChapter {
  constructor(
    private readonly teller: Teller,
    private readonly receiveDelivery: ReceiveDeliveryHandler,
    private readonly correctMass: CorrectMassHandler,
  ) {}

  async tell(progress: (done: number, total: number) => void): Promise<void> {
    for (const [index, delivery] of SEASON.entries()) {
      const { member, on, grossG, tareG } = delivery;
      const actor = actorOf(member.cooperative);
      const command = {
        lotId: delivery.lotId,
        form: 'parchment' as const,
        producerId: member.producerId,
        plotId: member.plotId,
        deliveredOn: on,
        grossG,
        tareG,
        netG: grams(grossG - tareG),
        moisturePct: new Decimal(delivery.moistureTenths).div(10),
      };
      await this.teller.tell(actor, on, delivery.name, (tx) =>
        this.receiveDelivery.run(tx, command, actor),
      );
      if (index % 20 === 0) progress(index, SEASON.length);
    }
    await this.correctScale();
  }

  /** The first delivery of Oro Alto weighed a kilogram and a half less on the checked scale. */
  private async correctScale(): Promise<void> {
    const wrong = SEASON.find((one) => one.member.cooperative === 'oro-alto');
    if (wrong === undefined) return;
    const actor = actorOf('oro-alto');
    const command = {
      correctionId: storyId(CORRECTED_ON, 'correction/scale'),
      lotId: wrong.lotId,
      byG: grams(-1_500n),
      reason: 'scale-recalibrated' as const,
      occurredOn: CORRECTED_ON,
    };
    await this.teller.tell(actor, CORRECTED_ON, 'correction/scale', (tx) =>
      this.correctMass.run(tx, command, actor),
    );
  }
}

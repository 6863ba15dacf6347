import { Injectable } from '@nestjs/common';
import { AnswerHandoverHandler, OfferHandoverHandler } from '../../custody/custody.public';
import { grams } from '../../kernel/grams';
import { actorOf, organisationId } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';
import { BAG_G, SHOP_DELIVERIES, type ShopDelivery } from '../story/voyage';
import { batchLotId } from './roastery.chapter';

/** Bags come to the two shops. */
@Injectable()
export class ShopsChapter {
  constructor(
    private readonly teller: Teller,
    private readonly offerHandover: OfferHandoverHandler,
    private readonly answerHandover: AnswerHandoverHandler,
  ) {}

  async tell(): Promise<void> {
    for (const delivery of SHOP_DELIVERIES) await this.deliver(delivery);
  }

  private async deliver({ shop, batch, bags, on }: ShopDelivery): Promise<void> {
    const roaster = actorOf('drei-bohnen');
    const retailer = actorOf(shop);
    const name = `handover/${shop}/${batch}`;
    const handoverId = storyId(on, name);
    const lotId = batchLotId(batch);
    const offer = {
      handoverId,
      receiverId: organisationId(shop),
      offeredOn: on,
      lines: [{ lotId, massG: grams(BigInt(bags) * BAG_G) }],
    };
    await this.teller.tell(roaster, on, `offer/${name}`, (tx) =>
      this.offerHandover.run(tx, offer, roaster),
    );
    const acceptance = {
      handoverId,
      acceptedOn: on,
      lots: [{ fromLotId: lotId, lotId: storyId(on, `shop-lot/${shop}/${batch}`) }],
    };
    await this.teller.tell(retailer, on, `acceptance/${name}`, (tx) =>
      this.answerHandover.accept(tx, acceptance, retailer),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { AnswerHandoverHandler, OfferHandoverHandler } from '../../custody/custody.public';
import { gramsFromKg, grams, sumGrams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import {
  ReceiveOutsideCoffeeHandler,
  RegisterProductHandler,
  TransformLotsHandler,
} from '../../lots/lots.public';
import { actorOf, organisationId } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';
import { BAG_G, BLEND, GTIN, importLotId, type Roast, ROASTERY, ROASTS } from '../story/voyage';

const NORTHERN = ['nube-verde', 'oro-alto'] as const;

export function batchLotId(batch: string): Id {
  return storyId(ROASTERY.packedOn, `batch/${batch}`);
}

/** What the roastery itself enters. */
@Injectable()
export class RoasteryCommands {
  constructor(
    private readonly teller: Teller,
    private readonly receiveOutsideCoffee: ReceiveOutsideCoffeeHandler,
    private readonly transformLots: TransformLotsHandler,
    private readonly registerProduct: RegisterProductHandler,
  ) {}

  async buyElsewhere(): Promise<void> {
    const roaster = actorOf('drei-bohnen');
    const command = {
      lotId: greenLotId('outside'),
      form: 'green' as const,
      supplierId: organisationId('cerro-lejano'),
      country: 'HN',
      receivedOn: ROASTERY.outsideOn,
      netG: BLEND.outside,
    };
    await this.teller.tell(roaster, ROASTERY.outsideOn, 'outside/cerro-lejano', (tx) =>
      this.receiveOutsideCoffee.run(tx, command, roaster),
    );
    const product = { gtin: GTIN, name: 'Treptow-Köpenicker Bohne 250 g', bagNetG: grams(BAG_G) };
    await this.teller.tell(roaster, ROASTERY.outsideOn, 'product', (tx) =>
      this.registerProduct.run(tx, product, roaster),
    );
  }

  async blend(): Promise<void> {
    const roaster = actorOf('drei-bohnen');
    const inputs = (['nube-verde', 'oro-alto', 'outside'] as const).map((key) => ({
      lotId: greenLotId(key),
      massG: BLEND[key],
    }));
    const netG = sumGrams(inputs.map((input) => input.massG));
    const command = {
      transformationId: storyId(ROASTERY.blendedOn, 'step/blend'),
      kind: 'blend' as const,
      occurredOn: ROASTERY.blendedOn,
      inputs,
      outputs: [{ lotId: blendLotId(), netG, pack: null }],
      losses: [],
    };
    await this.teller.tell(roaster, ROASTERY.blendedOn, 'blend', (tx) =>
      this.transformLots.run(tx, command, roaster),
    );
  }

  async roastAndPack(roast: Roast): Promise<void> {
    const roaster = actorOf('drei-bohnen');
    const greenG = gramsFromKg(roast.greenKg);
    const roastedG = gramsFromKg(roast.roastedKg);
    const roastedLotId = storyId(ROASTERY.roastedOn, `roasted/${roast.batch}`);
    const roasting = {
      transformationId: storyId(ROASTERY.roastedOn, `step/${roast.name}`),
      kind: 'roast' as const,
      occurredOn: ROASTERY.roastedOn,
      inputs: [{ lotId: blendLotId(), massG: greenG }],
      outputs: [{ lotId: roastedLotId, netG: roastedG, pack: null }],
      losses: [{ reason: 'roast-loss' as const, massG: grams(greenG - roastedG) }],
    };
    await this.teller.tell(roaster, ROASTERY.roastedOn, roast.name, (tx) =>
      this.transformLots.run(tx, roasting, roaster),
    );
    const packing = {
      transformationId: storyId(ROASTERY.packedOn, `step/pack/${roast.batch}`),
      kind: 'pack' as const,
      occurredOn: ROASTERY.packedOn,
      inputs: [{ lotId: roastedLotId, massG: roastedG }],
      outputs: [
        {
          lotId: batchLotId(roast.batch),
          netG: grams(BigInt(roast.bags) * BAG_G),
          pack: { gtin: GTIN, batch: roast.batch, bestBefore: ROASTERY.bestBefore },
        },
      ],
      losses: [{ reason: 'sample' as const, massG: gramsFromKg(roast.sampleKg) }],
    };
    await this.teller.tell(roaster, ROASTERY.packedOn, `pack/${roast.batch}`, (tx) =>
      this.transformLots.run(tx, packing, roaster),
    );
  }
}

/** The roastery takes a part of the container, adds coffee from elsewhere, roasts and packs. */
@Injectable()
export class RoasteryChapter {
  constructor(
    private readonly teller: Teller,
    private readonly offerHandover: OfferHandoverHandler,
    private readonly answerHandover: AnswerHandoverHandler,
    private readonly coffee: RoasteryCommands,
  ) {}

  async tell(): Promise<void> {
    await this.takePartOfContainer();
    await this.coffee.buyElsewhere();
    await this.coffee.blend();
    for (const roast of ROASTS) await this.coffee.roastAndPack(roast);
  }

  private async takePartOfContainer(): Promise<void> {
    const importer = actorOf('elbkante');
    const roaster = actorOf('drei-bohnen');
    const id = storyId(ROASTERY.offeredOn, 'handover/elbkante/drei-bohnen');
    const offer = {
      handoverId: id,
      receiverId: organisationId('drei-bohnen'),
      offeredOn: ROASTERY.offeredOn,
      lines: NORTHERN.map((key) => ({ lotId: importLotId(key), massG: BLEND[key] })),
    };
    await this.teller.tell(importer, ROASTERY.offeredOn, 'offer/roastery', (tx) =>
      this.offerHandover.run(tx, offer, importer),
    );
    const acceptance = {
      handoverId: id,
      acceptedOn: ROASTERY.receivedOn,
      lots: NORTHERN.map((key) => ({ fromLotId: importLotId(key), lotId: greenLotId(key) })),
    };
    await this.teller.tell(roaster, ROASTERY.receivedOn, 'acceptance/roastery', (tx) =>
      this.answerHandover.accept(tx, acceptance, roaster),
    );
  }
}

function greenLotId(key: 'nube-verde' | 'oro-alto' | 'outside'): Id {
  return storyId(ROASTERY.receivedOn, `roastery-green/${key}`);
}

function blendLotId(): Id {
  return storyId(ROASTERY.blendedOn, 'roastery-blend');
}

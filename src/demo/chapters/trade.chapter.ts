import { Injectable } from '@nestjs/common';
import {
  FixPriceHandler,
  ShipContractHandler,
  SignContractHandler,
  type SignContract,
} from '../../contracts/contracts.public';
import { Decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { actorOf, organisationId } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';
import { EXPORTED, LOADED_ON, SHIPPED_ON } from '../story/voyage';
import { handoverId } from './voyage.chapter';

const SIGNED_HIGH_ON = day('2026-03-10');
const SIGNED_LOW_ON = day('2026-04-02');
const FIXED_ON = day('2026-08-12');

/**
 * The contract whose market price lies above the minimum, and the one that was agreed below the
 * rule.
 */
export const CONTRACTS = {
  'nube-verde': storyId(SIGNED_HIGH_ON, 'contract/nube-verde'),
  'oro-alto': storyId(SIGNED_LOW_ON, 'contract/oro-alto'),
} as const;

/** Two sale contracts; market prices in the story are invented. */
@Injectable()
export class TradeChapter {
  constructor(
    private readonly teller: Teller,
    private readonly signContract: SignContractHandler,
    private readonly fixPrice: FixPriceHandler,
    private readonly shipContract: ShipContractHandler,
  ) {}

  async sign(): Promise<void> {
    await this.signOne('nube-verde', {
      ...SALE_TERMS,
      id: CONTRACTS['nube-verde'],
      code: 'NV-2026-01',
      signedOn: SIGNED_HIGH_ON,
      priceType: 'to-be-fixed',
      agreed: null,
      differentialUscPerLb: new Decimal(5),
      marketReference: null,
      massG: EXPORTED['nube-verde'],
    });
    await this.signOne('oro-alto', {
      ...SALE_TERMS,
      id: CONTRACTS['oro-alto'],
      code: 'OA-2026-01',
      signedOn: SIGNED_LOW_ON,
      priceType: 'fixed',
      agreed: { amount: '205.00', unit: 'usc-per-lb' },
      differentialUscPerLb: new Decimal(0),
      marketReference: {
        uscPerLb: new Decimal('160.00'),
        month: 'KCK26',
        source: 'invented for the demo story',
      },
      massG: EXPORTED['oro-alto'],
    });
    const command = {
      contractId: CONTRACTS['nube-verde'],
      fixedOn: FIXED_ON,
      fixedBy: 'seller' as const,
      marketUscPerLb: new Decimal('291.50'),
      kcMonth: 'KCU26',
      agreed: { amount: '336.50', unit: 'usc-per-lb' as const },
    };
    const actor = actorOf('nube-verde');
    await this.teller.tell(actor, FIXED_ON, 'fixing/nube-verde', async (tx) => {
      await this.fixPrice.run(tx, command, actor);
      return command.contractId;
    });
  }

  /** After the hand-overs were accepted at the port: which of them fulfils which contract. */
  async ship(): Promise<void> {
    for (const seller of ['nube-verde', 'oro-alto'] as const) {
      const actor = actorOf(seller);
      const command = {
        contractId: CONTRACTS[seller],
        handoverId: handoverId(seller),
        massG: EXPORTED[seller],
        shippedOn: SHIPPED_ON,
      };
      await this.teller.tell(actor, LOADED_ON, `shipment/${seller}`, async (tx) => {
        await this.shipContract.run(tx, command, actor);
        return command.contractId;
      });
    }
  }

  private async signOne(seller: keyof typeof CONTRACTS, command: SignContract): Promise<void> {
    const actor = actorOf(seller);
    await this.teller.tell(actor, command.signedOn, `contract/${seller}`, async (tx) => {
      await this.signContract.run(tx, command, actor);
      return command.id;
    });
  }
}

const SALE_TERMS = {
  buyerId: organisationId('elbkante'),
  scheme: 'fairtrade',
  form: 'arabica-washed',
  organic: true,
  incoterm: 'FOB',
  currency: 'USD',
} as const;

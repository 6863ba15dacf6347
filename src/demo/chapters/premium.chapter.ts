import { Injectable } from '@nestjs/common';
import { Decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import {
  DecidePremiumHandler,
  RecordPremiumReceivedHandler,
  SpendPremiumHandler,
} from '../../premiums/premiums.public';
import { actorOf } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';
import { CONTRACTS } from './trade.chapter';

const RECEIVED_ON = day('2026-10-30');
const ASSEMBLY_ON = day('2026-11-08');
const SPENT_ON = day('2026-11-14');

interface PremiumStory {
  readonly seller: keyof typeof CONTRACTS;
  readonly received: string;
  readonly items: readonly {
    readonly key: string;
    readonly category: string;
    readonly amount: string;
    readonly spent: string | null;
  }[];
}

/** Nube Verde has its premium in full; Oro Alto has received a part and spent none of it yet. */
const PREMIUMS: readonly PremiumStory[] = [
  {
    seller: 'nube-verde',
    received: '3955.09',
    items: [
      { key: 'compost', category: 'member-services', amount: '1800.00', spent: '1725.40' },
      { key: 'school-roof', category: 'community-education', amount: '1200.00', spent: '1200.00' },
      { key: 'scales', category: 'organisation-investment', amount: '900.00', spent: null },
    ],
  },
  {
    seller: 'oro-alto',
    received: '4000.00',
    items: [{ key: 'water', category: 'community-water', amount: '2500.00', spent: null }],
  },
];

/** The premium's life: received, decided by the assembly, spent with evidence. */
@Injectable()
export class PremiumChapter {
  constructor(
    private readonly teller: Teller,
    private readonly recordReceived: RecordPremiumReceivedHandler,
    private readonly decidePremium: DecidePremiumHandler,
    private readonly spendPremium: SpendPremiumHandler,
  ) {}

  async tell(): Promise<void> {
    for (const premium of PREMIUMS) {
      await this.receive(premium);
      await this.decide(premium);
      await this.spend(premium);
    }
  }

  private async receive({ seller, received }: PremiumStory): Promise<void> {
    const actor = actorOf(seller);
    const command = {
      id: storyId(RECEIVED_ON, `premium-received/${seller}`),
      contractId: CONTRACTS[seller],
      amount: new Decimal(received),
      currency: 'USD' as const,
      receivedOn: RECEIVED_ON,
      document: `DEMO-BANK-${seller.toUpperCase()}`,
    };
    await this.teller.tell(actor, RECEIVED_ON, `premium-received/${seller}`, async (tx) => {
      await this.recordReceived.run(tx, command, actor);
      return command.id;
    });
  }

  private async decide({ seller, items }: PremiumStory): Promise<void> {
    const actor = actorOf(seller);
    const command = {
      id: storyId(ASSEMBLY_ON, `premium-decision/${seller}`),
      assemblyOn: ASSEMBLY_ON,
      minutesRef: `ACTA-2026-${seller === 'nube-verde' ? '14' : '09'}`,
      currency: 'USD' as const,
      items: items.map(({ key, category, amount }) => ({
        id: itemId(key),
        category,
        amount: new Decimal(amount),
        sdg: null,
      })),
    };
    await this.teller.tell(actor, ASSEMBLY_ON, `premium-decision/${seller}`, async (tx) => {
      await this.decidePremium.run(tx, command, actor);
      return command.id;
    });
  }

  private async spend({ seller, items }: PremiumStory): Promise<void> {
    const actor = actorOf(seller);
    for (const { key, spent } of items) {
      if (spent === null) continue;
      const command = {
        id: storyId(SPENT_ON, `premium-spent/${key}`),
        decisionItemId: itemId(key),
        amount: new Decimal(spent),
        spentOn: SPENT_ON,
        evidenceRef: `DEMO-BOLETA-${key.toUpperCase()}`,
      };
      await this.teller.tell(actor, SPENT_ON, `premium-spent/${key}`, async (tx) => {
        await this.spendPremium.run(tx, command, actor);
        return command.id;
      });
    }
  }
}

function itemId(key: string): string {
  return storyId(ASSEMBLY_ON, `premium-item/${key}`);
}

import { Injectable } from '@nestjs/common';
import {
  AnswerHandoverHandler,
  OfferHandoverHandler,
  RecordConsignmentHandler,
} from '../../custody/custody.public';
import { addDays, type Day } from '../../kernel/day';
import { type Grams, grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { TransformLotsHandler } from '../../lots/lots.public';
import { actorOf, organisationId, type PlayerKey } from '../story/cast';
import { hullingRuns, type Portion } from '../story/mill';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';
import {
  BLENDED_ON,
  CONTAINER,
  EXPORTED,
  exportLotId,
  GATHERED_ON,
  importLotId,
  LANDED_ON,
  LOADED_ON,
  OFFERED_TOO_EARLY_ON,
  REFUSED_ON,
  SHIPPED_ON,
} from '../story/voyage';

type Exporter = keyof typeof EXPORTED;

export function handoverId(seller: Exporter): Id {
  return storyId(SHIPPED_ON, `handover/${seller}/elbkante`);
}

/** Green coffee becomes two export lots, crosses the sea in one container, and once is refused. */
@Injectable()
export class VoyageChapter {
  constructor(
    private readonly teller: Teller,
    private readonly transformLots: TransformLotsHandler,
    private readonly offerHandover: OfferHandoverHandler,
    private readonly answerHandover: AnswerHandoverHandler,
    private readonly recordConsignment: RecordConsignmentHandler,
  ) {}

  async tell(): Promise<void> {
    const fromNeighbour = await this.bringNeighboursCoffee();
    await this.blendForExport('nube-verde', [...greenOf('nube-verde'), ...fromNeighbour]);
    await this.blendForExport('oro-alto', greenOf('oro-alto'));
    await this.offerTooEarly();
    for (const seller of ['nube-verde', 'oro-alto'] as const) await this.ship(seller);
  }

  /** Luz de Quina is small: it hands its green coffee to Nube Verde, which exports it. */
  private async bringNeighboursCoffee(): Promise<readonly Portion[]> {
    const lots = greenOf('luz-de-quina');
    const received = lots.map((lot, index) => ({
      fromLotId: lot.lotId,
      lotId: storyId(GATHERED_ON, `neighbour-lot/${String(index)}`),
      massG: lot.massG,
    }));
    await this.handOver('luz-de-quina', 'nube-verde', {
      name: 'handover/luz-de-quina/nube-verde',
      on: GATHERED_ON,
      lines: lots,
      received,
    });
    return received.map(({ lotId, massG }) => ({ lotId, massG }));
  }

  private async blendForExport(seller: Exporter, stock: readonly Portion[]): Promise<void> {
    const actor = actorOf(seller);
    const inputs = takeFrom(stock, EXPORTED[seller]);
    const command = {
      transformationId: storyId(BLENDED_ON, `step/export/${seller}`),
      kind: 'blend' as const,
      occurredOn: BLENDED_ON,
      inputs,
      outputs: [{ lotId: exportLotId(seller), netG: EXPORTED[seller], pack: null }],
      losses: [],
    };
    await this.teller.tell(actor, BLENDED_ON, `export/${seller}`, (tx) =>
      this.transformLots.run(tx, command, actor),
    );
  }

  /** The papers were not ready: the importer refuses, and the coffee is back in Jaén's stock. */
  private async offerTooEarly(): Promise<void> {
    const id = storyId(OFFERED_TOO_EARLY_ON, 'handover/too-early');
    const seller = actorOf('nube-verde');
    const buyer = actorOf('elbkante');
    const offer = {
      handoverId: id,
      receiverId: organisationId('elbkante'),
      offeredOn: OFFERED_TOO_EARLY_ON,
      lines: [{ lotId: exportLotId('nube-verde'), massG: EXPORTED['nube-verde'] }],
    };
    await this.teller.tell(seller, OFFERED_TOO_EARLY_ON, 'offer/too-early', (tx) =>
      this.offerHandover.run(tx, offer, seller),
    );
    const refusal = { handoverId: id, refusedOn: REFUSED_ON, reason: 'documents-missing' as const };
    await this.teller.tell(buyer, REFUSED_ON, 'refusal/too-early', (tx) =>
      this.answerHandover.refuse(tx, refusal, buyer),
    );
  }

  private async ship(seller: Exporter): Promise<void> {
    const lot = { lotId: exportLotId(seller), massG: EXPORTED[seller] };
    await this.handOver(seller, 'elbkante', {
      id: handoverId(seller),
      name: `handover/${seller}/elbkante`,
      on: SHIPPED_ON,
      answeredOn: LOADED_ON,
      lines: [lot],
      received: [{ fromLotId: lot.lotId, lotId: importLotId(seller) }],
    });
    const actor = actorOf('elbkante');
    const command = {
      consignmentId: storyId(LANDED_ON, `consignment/${seller}`),
      handoverId: handoverId(seller),
      container: CONTAINER,
      seal: 'BW-004711',
      billOfLading: 'DEMO-PAIHAM-26-09',
      legs: [
        leg('road', 'Jaén', 'Paita', SHIPPED_ON, addDays(SHIPPED_ON, 1)),
        leg('sea', 'Paita', 'Hamburg', addDays(LOADED_ON, 2), LANDED_ON),
      ],
    };
    await this.teller.tell(actor, LANDED_ON, `consignment/${seller}`, (tx) =>
      this.recordConsignment.run(tx, command, actor),
    );
  }

  private async handOver(
    sender: PlayerKey,
    receiver: PlayerKey,
    step: {
      readonly id?: Id;
      readonly name: string;
      readonly on: Day;
      readonly answeredOn?: Day;
      readonly lines: readonly Portion[];
      readonly received: readonly { readonly fromLotId: Id; readonly lotId: Id }[];
    },
  ): Promise<void> {
    const id = step.id ?? storyId(step.on, step.name);
    const answeredOn = step.answeredOn ?? step.on;
    const from = actorOf(sender);
    const to = actorOf(receiver);
    await this.teller.tell(from, step.on, `offer/${step.name}`, (tx) =>
      this.offerHandover.run(
        tx,
        {
          handoverId: id,
          receiverId: organisationId(receiver),
          offeredOn: step.on,
          lines: step.lines,
        },
        from,
      ),
    );
    const lots = step.received.map(({ fromLotId, lotId }) => ({ fromLotId, lotId }));
    await this.teller.tell(to, answeredOn, `acceptance/${step.name}`, (tx) =>
      this.answerHandover.accept(tx, { handoverId: id, acceptedOn: answeredOn, lots }, to),
    );
  }
}

function greenOf(cooperative: Parameters<typeof hullingRuns>[0]): readonly Portion[] {
  return hullingRuns(cooperative).map((run) => ({ lotId: run.lotId, massG: run.greenG }));
}

/** Takes from the stock in its order until the wanted mass is there. */
function takeFrom(stock: readonly Portion[], wantedG: Grams): readonly Portion[] {
  let open: bigint = wantedG;
  const taken: Portion[] = [];
  for (const { lotId, massG } of stock) {
    const part = massG < open ? massG : open;
    if (part > 0n) taken.push({ lotId, massG: grams(part) });
    open -= part;
  }
  if (open > 0n) throw new Error(`the story lacks ${String(open)} g for an export lot`);
  return taken;
}

function leg(mode: 'road' | 'sea', from: string, to: string, ...days: readonly [Day, Day]) {
  return { mode, from, to, departedOn: days[0], arrivedOn: days[1], distanceKm: null };
}

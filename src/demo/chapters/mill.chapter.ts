import { Injectable } from '@nestjs/common';
import { TransformLotsHandler } from '../../lots/lots.public';
import { actorOf, COOPERATIVES, type CooperativeKey } from '../story/cast';
import { type DayLot, dayLots, type HullingRun, hullingRuns } from '../story/mill';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';

/** Day lots in the store of each cooperative, then two hulling runs. */
@Injectable()
export class MillChapter {
  constructor(
    private readonly teller: Teller,
    private readonly transformLots: TransformLotsHandler,
  ) {}

  async tell(): Promise<void> {
    for (const cooperative of COOPERATIVES) {
      for (const lot of [...dayLots(cooperative, false), ...dayLots(cooperative, true)]) {
        await this.gather(cooperative, lot);
      }
      for (const run of hullingRuns(cooperative)) await this.hull(cooperative, run);
    }
  }

  private async gather(cooperative: CooperativeKey, lot: DayLot): Promise<void> {
    const actor = actorOf(cooperative);
    const command = {
      transformationId: storyId(lot.on, `step/${lot.name}`),
      kind: 'blend' as const,
      occurredOn: lot.on,
      inputs: lot.inputs,
      outputs: [{ lotId: lot.lotId, netG: lot.netG, pack: null }],
      losses: [],
    };
    await this.teller.tell(actor, lot.on, lot.name, (tx) =>
      this.transformLots.run(tx, command, actor),
    );
  }

  private async hull(cooperative: CooperativeKey, run: HullingRun): Promise<void> {
    const actor = actorOf(cooperative);
    const command = {
      transformationId: storyId(run.on, `step/${run.name}`),
      kind: 'hull' as const,
      occurredOn: run.on,
      inputs: run.inputs,
      outputs: [{ lotId: run.lotId, netG: run.greenG, pack: null }],
      losses: [
        { reason: 'husk' as const, massG: run.huskG },
        { reason: 'defects' as const, massG: run.defectsG },
      ],
    };
    await this.teller.tell(actor, run.on, run.name, (tx) =>
      this.transformLots.run(tx, command, actor),
    );
  }
}

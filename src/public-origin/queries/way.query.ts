import { Injectable } from '@nestjs/common';
import { HandoverReader } from '../../custody/custody.public';
import { CompositionReader, type LotView, OriginReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import type { Way } from '../domain/batch-facts';

/** Everything that happened to the lots behind a batch and to its bags. */
@Injectable()
export class WayQuery {
  constructor(
    private readonly compositions: CompositionReader,
    private readonly origins: OriginReader,
    private readonly handovers: HandoverReader,
  ) {}

  async of(tx: Tx, lot: LotView): Promise<Way> {
    const behind = await this.compositions.ancestors(tx, lot.id);
    const ahead = await this.compositions.descendants(tx, lot.id);
    const handovers = await this.handovers.touching(tx, [...new Set([...behind, ...ahead])]);
    return {
      steps: await this.origins.stepsOf(tx, behind),
      handovers,
      legs: await this.handovers.legsOf(
        tx,
        handovers.map((line) => line.handover_id),
      ),
      bagLotIds: new Set(ahead),
    };
  }
}

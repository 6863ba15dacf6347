import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { CompositionReader, OriginReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import { HistoryQuery, type RecordedFact } from '../../platform/journal/history.query';

/**
 * What happened to a lot and to every lot behind it, with the field's day and the server's instant.
 * Only what led to this lot: where other parts of the same coffee went is their owners' business.
 */
@Injectable()
export class LotHistoryQuery {
  constructor(
    private readonly compositions: CompositionReader,
    private readonly origins: OriginReader,
    private readonly history: HistoryQuery,
  ) {}

  async of(tx: Tx, lotId: Id): Promise<readonly RecordedFact[]> {
    const behind = await this.compositions.ancestors(tx, lotId);
    const { steps, handovers } = await this.origins.makersOf(tx, behind);
    const facts = await this.history.along(tx, {
      subjects: [...behind, ...steps, ...handovers],
      about: [...handovers, lotId],
    });
    return [...facts].sort((a, b) =>
      a.occurred_on === b.occurred_on
        ? Number(a.seq - b.seq)
        : a.occurred_on < b.occurred_on
          ? -1
          : 1,
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { CompositionReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import { HistoryQuery, type RecordedFact } from '../../platform/journal/history.query';

/**
 * What happened to a lot and to every lot behind it, with the field's day and the server's
 * instant.
 */
@Injectable()
export class LotHistoryQuery {
  constructor(
    private readonly compositions: CompositionReader,
    private readonly history: HistoryQuery,
  ) {}

  async of(tx: Tx, lotId: Id): Promise<readonly RecordedFact[]> {
    const facts = await this.history.about(tx, await this.compositions.ancestors(tx, lotId));
    return [...facts].sort((a, b) =>
      a.occurred_on === b.occurred_on
        ? Number(a.seq - b.seq)
        : a.occurred_on < b.occurred_on
          ? -1
          : 1,
    );
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { asText, decoder } from '../database/decode';
import { SYSTEM } from '../database/scope';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { JobRegistry } from './job-registry';
import { Queues } from './queues';

const lineOf = decoder({ id: asText, topic: asText, subject_id: asText, organisation_id: asText });
type Line = ReturnType<typeof lineOf>;

const BATCH = 200;
const RELAY_LOCK = 7_420_261;

/**
 * Carries outbox lines to the queues after their commit, at least once. Lines are taken in the
 * order of their transactions and only below the oldest transaction still running, so that one
 * which commits late is never passed over.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
  ) {}

  /** Relays what is due now; returns how many lines it took. */
  async relayOnce(): Promise<number> {
    return this.unitOfWork.run(SYSTEM, async (tx) => {
      const [lock] = await tx.query('select pg_try_advisory_xact_lock($1) as mine', [RELAY_LOCK]);
      if (lock?.['mine'] !== true) return 0;
      const lines = await this.waiting(tx);
      for (const line of lines) await this.deliver(line);
      await tx.query('update outbox set relayed_at = $1 where id = any ($2::uuid[])', [
        tx.now,
        lines.map((line) => line.id),
      ]);
      return lines.length;
    });
  }

  /** Lines that no relay has taken yet, committed or not older than a running transaction. */
  async backlog(): Promise<number> {
    return this.unitOfWork.read(SYSTEM, async (tx) => {
      const [row] = await tx.query(
        'select count(*)::int as waiting from outbox where relayed_at is null',
      );
      return Number(row?.['waiting'] ?? 0);
    });
  }

  /** Keeps relaying until `stop`. */
  start(pauseMs: number): void {
    this.stopped = false;
    this.running = this.loop(pauseMs);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async loop(pauseMs: number): Promise<void> {
    while (!this.stopped) {
      let taken = 0;
      try {
        taken = await this.relayOnce();
      } catch (error) {
        this.logger.warn(`relay: ${(error as Error).message}`);
      }
      if (taken < BATCH) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  private async waiting(tx: Tx): Promise<readonly Line[]> {
    const rows = await tx.query(
      `select id, topic, subject_id, organisation_id
         from outbox
        where relayed_at is null and txid < pg_snapshot_xmin(pg_current_snapshot())
        order by txid, seq
        limit $1`,
      [BATCH],
    );
    return rows.map(lineOf);
  }

  private async deliver(line: Line): Promise<void> {
    for (const { plan } of this.registry.askedBy(line.topic)) {
      const request = {
        subjectId: line.subject_id,
        payload: { factId: line.id, organisationId: line.organisation_id },
      };
      await this.queues.add(plan.queue, plan.name, request, `${line.id}-${plan.name}`);
    }
  }
}

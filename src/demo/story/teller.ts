import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Plain } from '../../kernel/canonical-json';
import type { Day } from '../../kernel/day';
import type { Actor } from '../../platform/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { Recorder } from '../../platform/http/recorder';
import { StoryClock } from './story-clock';

/**
 * Tells one step of the story as a person of the trade would enter it: through the same commands,
 * with a key of its own, so that a second telling changes nothing.
 */
@Injectable()
export class Teller {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  async tell<T extends Plain>(
    actor: Actor,
    on: Day,
    name: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (this.clock instanceof StoryClock) this.clock.turnTo(on);
    const key = `treptow-2026/${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
    const call = {
      actor,
      language: actor.language,
      requestId: name,
      idempotencyKey: key,
      requestHash: name,
    };
    return this.recorder.once(call, work);
  }

  end(): void {
    if (this.clock instanceof StoryClock) this.clock.release();
  }
}

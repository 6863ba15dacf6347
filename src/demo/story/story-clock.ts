import type { Day } from '../../kernel/day';
import { Clock } from '../../platform/clock/clock';

/**
 * The story's own time while it is told, so that a fact of July is recorded in July; the real time
 * before and after.
 */
export class StoryClock extends Clock {
  private told: Date | null = null;

  override now(): Date {
    return this.told ?? new Date();
  }

  /** The evening of a day in Jaén: what happened on it is entered on it. */
  turnTo(on: Day): void {
    this.told = new Date(`${on}T23:00:00Z`);
  }

  release(): void {
    this.told = null;
  }
}

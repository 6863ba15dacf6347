import { Injectable } from '@nestjs/common';
import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';
import { refuse } from '../kernel/refusal';
import { asTyped } from './domain/password-rules';
import { newSecret } from './secret';

/** OWASP's first choice for Argon2id with one pass: 46 MiB; some 36 ms on a small server. */
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;
/** Each hash holds its 46 MiB: more at once would be a way to fill the memory from outside. */
const AT_ONCE = 4;
const WAITING_MAX = 200;

/** Turns passwords into hashes and compares them; never keeps or logs one. */
@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private stranger: Promise<string> | null = null;

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(asTyped(password), PARAMETERS satisfies Options));
  }

  /**
   * With null, for an account that does not exist, the same work is done on a hash that nothing
   * matches, so that the answer takes as long.
   */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.stranger ??= this.hash(newSecret());
    const compared = stored ?? (await this.stranger);
    const same = await this.inTurn(() => verify(compared, asTyped(password)));
    return stored !== null && same;
  }

  /** True where the hash was made with other parameters than today's. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return (
      memoryCost !== PARAMETERS.memoryCost ||
      timeCost !== PARAMETERS.timeCost ||
      parallelism !== PARAMETERS.parallelism
    );
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= WAITING_MAX) refuse('access.busy', {}, 'busy');
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place goes straight to the next in line. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}

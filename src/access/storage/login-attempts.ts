import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { type Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { newId } from '../../platform/clock/clock';
import { asCount, asFlag, asInstant, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, pauseSeconds, WINDOW_MS } from '../domain/attempt-limits';
import { networkOf } from '../domain/caller-address';
import { Settings } from '../../platform/settings';
import { LoginAttemptRow } from './login-attempt.row';

const DAY_MS = 24 * 60 * 60_000;
/** A network from which the account was opened is known this long. */
const KNOWN_FOR_MS = 30 * DAY_MS;
const FAILURES_KEPT_MS = DAY_MS;

const countsOf = decoder({
  known: asFlag,
  by_account: asCount,
  by_account_last: orNull(asInstant),
  by_pair: asCount,
  by_pair_last: orNull(asInstant),
  by_network: asCount,
  by_network_last: orNull(asInstant),
});

/**
 * Counts failed log-ins in the database, so that several processes count together. An attempt is
 * written as a failure before the password is looked at and becomes a success afterwards: a hundred
 * guesses at once count as a hundred.
 */
@Injectable()
export class LoginAttempts {
  constructor(private readonly settings: Settings) {}

  /**
   * @throws Refusal `access.too-many-attempts` with the seconds to wait; that attempt is not
   * counted
   */
  async begin(tx: Tx, login: string, address: string): Promise<Id> {
    const account = this.digest(login);
    const network = this.digest(networkOf(address));
    await this.forgetOld(tx);
    await this.waitForOthers(tx, account, network);
    const counts = await this.count(tx, account, network);
    // Somebody else's guessing does not keep the owner out where the owner has been before.
    const own = counts.known
      ? { count: counts.by_pair, lastAt: counts.by_pair_last }
      : { count: counts.by_account, lastAt: counts.by_account_last };
    const shared = { count: counts.by_network, lastAt: counts.by_network_last };
    const seconds = Math.max(
      pauseSeconds(own, ACCOUNT_LIMIT, tx.now),
      pauseSeconds(shared, ADDRESS_LIMIT, tx.now),
    );
    if (seconds > 0) refuse('access.too-many-attempts', { seconds }, 'too-many');
    const id = newId();
    await tx.manager.insert(LoginAttemptRow, {
      id,
      accountHash: account,
      networkHash: network,
      at: tx.now,
      succeeded: false,
    });
    return id;
  }

  /** The attempt was right: earlier mistakes on this account from this network are forgiven. */
  async succeed(tx: Tx, attemptId: Id): Promise<void> {
    await tx.query('update login_attempt set succeeded = true where id = $1', [attemptId]);
    await tx.query(
      `delete from login_attempt as mistake using login_attempt as right_one
        where right_one.id = $1
          and mistake.account_hash = right_one.account_hash
          and mistake.network_hash = right_one.network_hash
          and not mistake.succeeded`,
      [attemptId],
    );
  }

  /** Keyed, so that nobody with the database alone can try out whose name or address it was. */
  private digest(text: string): Buffer {
    return createHmac('sha256', this.settings.secret).update(text, 'utf8').digest();
  }

  private async forgetOld(tx: Tx): Promise<void> {
    const now = tx.now.getTime();
    await tx.query('delete from login_attempt where at < $1 and (not succeeded or at < $2)', [
      new Date(now - FAILURES_KEPT_MS),
      new Date(now - KNOWN_FOR_MS),
    ]);
  }

  /** Always in this order, so that two attempts never wait for each other. */
  private async waitForOthers(tx: Tx, account: Buffer, network: Buffer): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [
      account.toString('hex'),
    ]);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [
      network.toString('hex'),
    ]);
  }

  private async count(
    tx: Tx,
    account: Buffer,
    network: Buffer,
  ): Promise<ReturnType<typeof countsOf>> {
    const [row] = await tx.query(
      `select exists (select from login_attempt
                       where account_hash = $1 and network_hash = $2 and succeeded) as known,
              (count(*) filter (where account_hash = $1))::int as by_account,
              max(at) filter (where account_hash = $1) as by_account_last,
              (count(*) filter (where account_hash = $1 and network_hash = $2))::int as by_pair,
              max(at) filter (where account_hash = $1 and network_hash = $2) as by_pair_last,
              (count(*) filter (where network_hash = $2))::int as by_network,
              max(at) filter (where network_hash = $2) as by_network_last
         from login_attempt
        where (account_hash = $1 or network_hash = $2) and not succeeded and at > $3`,
      [account, network, new Date(tx.now.getTime() - WINDOW_MS)],
    );
    return countsOf(row ?? {});
  }
}

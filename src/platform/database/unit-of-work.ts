import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '../clock/clock';
import type { Scope } from './scope';
import type { Row, Tx } from './tx';

/**
 * The connection broke while the work ran: TypeORM has released it, and what it says about that
 * depends on the instant. The code is PostgreSQL's for a lost connection.
 */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = '08006';

  constructor(cause: unknown) {
    super('the connection to the database was lost', { cause });
  }
}

/**
 * Opens transactions. There is no other way to the database: the scope is set inside the
 * transaction, so that a pooled connection never carries one caller's rights to the next.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Commits when `work` resolves, rolls back when it throws. */
  async run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(scope, 'READ COMMITTED', work);
  }

  /** One snapshot, read only. */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(scope, 'REPEATABLE READ', work);
  }

  private async within<T>(
    scope: Scope,
    isolation: 'READ COMMITTED' | 'REPEATABLE READ',
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction(isolation);
      if (isolation === 'REPEATABLE READ') await runner.query('set transaction read only');
      await runner.query(
        `select set_config('app.scope', $1, true), set_config('app.organisation', $2, true)`,
        [scope.kind, scope.kind === 'organisation' ? scope.organisationId : ''],
      );
      const result = await work(transaction(runner, scope, this.clock.now()));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw runner.isReleased ? new ConnectionLost(error) : error;
    } finally {
      await runner.release();
    }
  }
}

/** The first error is the one to report: a rollback on a lost connection fails too. */
async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    /* the connection is gone and the server has rolled back itself */
  }
}

function transaction(runner: QueryRunner, scope: Scope, now: Date): Tx {
  return {
    scope,
    now,
    manager: runner.manager,
    query: async (sql, params = []) =>
      (await runner.query(sql, [...params], true)).records as Row[],
  };
}

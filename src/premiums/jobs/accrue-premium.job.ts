import { Injectable } from '@nestjs/common';
import { type ContractPremium, ContractReader } from '../../contracts/contracts.public';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { systemFor } from '../../platform/actor';
import { newId } from '../../platform/clock/clock';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Journal } from '../../platform/journal/journal';
import {
  JobFor,
  type JobCall,
  type JobRequest,
  type JobRunner,
} from '../../platform/queue/job-for';
import { type Accrual, AccrualStore } from '../storage/accrual-store';

/**
 * Brings the premium owed for a contract to what its current statement says: the first statement
 * adds the whole, a superseding one the difference. Whatever order jobs come in and however often,
 * the accruals of a contract sum to its current statement.
 */
@Injectable()
@JobFor({ queue: 'premiums', name: 'accrue-premium', on: ['contracts.statement-computed'] })
export class AccruePremiumJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly contracts: ContractReader,
    private readonly accruals: AccrualStore,
  ) {}

  /** The subject is the contract. */
  async run(job: JobCall): Promise<void> {
    await this.unitOfWork.run(SYSTEM, (tx) => this.accrue(tx, job.subjectId));
    await job.progress(1, 1);
  }

  async due(tx: Tx): Promise<readonly JobRequest[]> {
    const premiums = await this.contracts.premiumsDue(tx);
    const accrued = await this.accruals.accruedOf(
      tx,
      premiums.map((one) => one.contractId),
    );
    return premiums
      .filter((one) => !(accrued.get(one.contractId) ?? NOTHING).eq(one.premiumDueUsd ?? NOTHING))
      .map((one) => ({ subjectId: one.contractId }));
  }

  /** The lock comes before the statement is read: a late job sees the newest one. */
  private async accrue(tx: Tx, contractId: Id): Promise<void> {
    await this.accruals.lock(tx, contractId);
    const premium = await this.contracts.premiumOf(tx, contractId);
    if (premium === null) return;
    const { statementId, sellerId, buyerId, premiumDueUsd, firstShippedOn } = premium;
    if (premiumDueUsd === null || firstShippedOn === null) return;
    const amountUsd = premiumDueUsd.minus(await this.accruals.accrued(tx, contractId));
    if (amountUsd.isZero()) return;
    const accrual: Accrual = {
      id: newId(),
      statementId,
      contractId,
      sellerId,
      buyerId,
      amountUsd,
      accruedOn: firstShippedOn,
    };
    await this.accruals.add(tx, accrual);
    await this.record(tx, accrual, premium);
  }

  private async record(tx: Tx, accrual: Accrual, premium: ContractPremium): Promise<void> {
    await this.journal.append(tx, systemFor(premium.sellerId), [
      {
        type: 'premiums.premium-accrued',
        subjectId: accrual.id,
        about: [accrual.contractId, accrual.statementId],
        occurredOn: accrual.accruedOn,
        body: {
          contract_id: accrual.contractId,
          statement_id: accrual.statementId,
          seller_id: accrual.sellerId,
          buyer_id: accrual.buyerId,
          amount: accrual.amountUsd.toFixed(2),
          currency: 'USD',
          premium_due: premium.premiumDueUsd?.toFixed(2) ?? null,
        },
      },
    ]);
  }
}

const NOTHING = new Decimal(0);

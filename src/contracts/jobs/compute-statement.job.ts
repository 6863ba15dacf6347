import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { systemFor } from '../../platform/actor';
import { newId } from '../../platform/clock/clock';
import { asText, decoder } from '../../platform/database/decode';
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
import { type Contract, questionOf } from '../domain/contract';
import { FORMULA } from '../domain/price';
import { stateContract } from '../domain/statement';
import { statementDocument } from '../domain/statement-document';
import { statementInputs } from '../domain/statement-inputs';
import { PriceTable } from '../price-table';
import { ContractStore } from '../storage/contract-store';
import { StatementStore, type CurrentStatement } from '../storage/statement-store';

const dueOf = decoder({ id: asText });

/**
 * Computes the price and premium statement of a contract as it stands. With the contract's row
 * locked and one current statement allowed, a repeat with equal inputs changes nothing; a named
 * refusal of the rule is kept as the statement's outcome.
 */
@Injectable()
@JobFor({
  queue: 'statements',
  name: 'compute-statement',
  on: ['contracts.contract-signed', 'contracts.price-fixed', 'contracts.contract-shipped'],
})
export class ComputeStatementJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly prices: PriceTable,
    private readonly contracts: ContractStore,
    private readonly statements: StatementStore,
  ) {}

  async run(job: JobCall): Promise<void> {
    await this.unitOfWork.run(SYSTEM, (tx) => this.compute(tx, job.subjectId));
    await job.progress(1, 1);
  }

  /** Contracts whose statement is missing or older than the contract, the formula or the prices. */
  async due(tx: Tx): Promise<readonly JobRequest[]> {
    const rows = await tx.query(
      `select contract.id
         from contract
         left join price_statement
           on price_statement.contract_id = contract.id and price_statement.superseded_by is null
        where price_statement.id is null
           or price_statement.contract_revision <> contract.revision
           or price_statement.price_edition <> $1
           or price_statement.formula_version <>
                case contract.scheme when 'fairtrade' then $2 else $3 end
        order by contract.id
        limit 500`,
      [this.prices.edition, FORMULA.fairtrade, FORMULA.spp],
    );
    return rows.map((row) => ({ subjectId: dueOf(row).id }));
  }

  private async compute(tx: Tx, contractId: Id): Promise<void> {
    const contract = await this.contracts.lockForJob(tx, contractId);
    if (contract === null) throw new Error(`no contract ${contractId}`);
    const inputHash = this.hashOf(contract);
    const former = await this.statements.current(tx, contractId);
    const { revision } = contract;
    if (former?.input_hash === inputHash && former.formula_version === FORMULA[contract.scheme]) {
      await this.statements.confirm(tx, former, { revision, priceEdition: this.prices.edition });
      return;
    }
    await this.record(tx, contract, former, inputHash);
  }

  private async record(
    tx: Tx,
    contract: Contract,
    former: CurrentStatement | null,
    inputHash: string,
  ): Promise<void> {
    const question = questionOf(contract);
    const document = statementDocument(question, stateContract(this.prices.rules, question));
    const id = newId();
    const priceEdition = this.prices.edition;
    await this.statements.replace(tx, contract, former, { id, inputHash, priceEdition, document });
    await this.journal.append(tx, systemFor(contract.sellerId), [
      {
        type: 'contracts.statement-computed',
        subjectId: contract.id,
        about: [id],
        occurredOn: dayOf(tx.now, 'America/Lima'),
        body: {
          statement_id: id,
          supersedes: former?.id ?? null,
          input_hash: inputHash,
          price_edition: priceEdition,
          revision: contract.revision,
          document,
        },
      },
    ]);
  }

  private hashOf(contract: Contract): string {
    const inputs = statementInputs(this.prices.rules, questionOf(contract));
    return createHash('sha256').update(canonicalJson(inputs)).digest('hex');
  }
}

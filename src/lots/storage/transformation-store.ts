import { Injectable } from '@nestjs/common';
import { allocate } from '../../kernel/allocate';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import { flowsOf } from '../domain/composition';
import type { Form, TransformationKind } from '../domain/form';
import type { Warning } from '../domain/plausibility';
import type { Balance, Loss } from '../domain/transformation';
import { LotCodes } from './lot-codes';
import type { Drawn } from './lot-stock';
import { LotRow } from './lot.row';
import { WarningStore } from './warning-store';
import { TransformationLossRow, TransformationRow } from './transformation.row';

/** A lot that a step makes, complete. */
export interface NewLot {
  readonly lotId: Id;
  readonly code: string;
  readonly form: Form;
  readonly netG: Grams;
  readonly rank: number;
  readonly mixId: Id;
  readonly basisMg: bigint;
  readonly gtin: string | null;
  readonly batch: string | null;
  readonly bagNetG: Grams | null;
  readonly bestBefore: string | null;
}

export interface RecordedStep {
  readonly command: {
    readonly transformationId: Id;
    readonly kind: TransformationKind;
    readonly occurredOn: Day;
    readonly losses: readonly Loss[];
    readonly recipeId: Id | null;
  };
  readonly balance: Balance;
  readonly lots: readonly NewLot[];
  readonly drawn: readonly Drawn[];
  readonly warnings: readonly Warning[];
}

/** Writes a step's rows; the database checks at commit that they balance. */
@Injectable()
export class TransformationStore {
  constructor(
    private readonly codes: LotCodes,
    private readonly warnings: WarningStore,
  ) {}

  async nextCode(tx: Tx, organisationId: Id, letter: string, year: number): Promise<string> {
    return this.codes.next(tx, organisationId, letter, year);
  }

  async save(tx: Tx, organisationId: Id, step: RecordedStep): Promise<void> {
    const { command, balance, lots, drawn } = step;
    await tx.manager.insert(TransformationRow, {
      id: command.transformationId,
      organisation_id: organisationId,
      kind: command.kind,
      occurred_on: command.occurredOn,
      in_g: balance.inG,
      out_g: balance.outG,
      loss_g: balance.lossG,
      recipe_id: command.recipeId,
    });
    for (const loss of command.losses) {
      await tx.manager.insert(TransformationLossRow, {
        transformation_id: command.transformationId,
        organisation_id: organisationId,
        reason: loss.reason,
        mass_g: loss.massG,
      });
    }
    for (const lot of lots) {
      await tx.manager.insert(LotRow, lotRow(organisationId, command, lot));
    }
    await this.saveFlows(tx, organisationId, drawn, lots);
    for (const { lotId } of lots) {
      const about = { lotId, sourceId: command.transformationId };
      await this.warnings.save(tx, organisationId, about, step.warnings);
    }
  }

  private async saveFlows(
    tx: Tx,
    ownerId: Id,
    drawn: readonly Drawn[],
    lots: readonly NewLot[],
  ): Promise<void> {
    const rows = flowsOf(
      drawn.map((one) => one.part.massG),
      lots.map((lot) => lot.netG),
    );
    const columns = lots.map((_, column) =>
      rows.reduce((sum, row) => sum + (row[column] ?? 0n), 0n),
    );
    const outputs = lots.map((one) => one.lotId);
    for (const [index, { lot, part }] of drawn.entries()) {
      const row = rows[index] ?? [];
      await tx.query(
        `insert into lot_flow (output_lot_id, input_lot_id, owner_id, mass_mg, out_in_mg, basis_mg,
                               input_rank)
         select v.output_lot_id, $1, $2, v.mass_mg, v.out_in_mg, v.basis_mg, $3
           from unnest($4::uuid[], $5::bigint[], $6::bigint[], $7::bigint[])
             as v (output_lot_id, mass_mg, out_in_mg, basis_mg)`,
        [lot.id, ownerId, part.rank, outputs, row, columns, allocate(part.basisMg, row)],
      );
    }
  }
}

function lotRow(ownerId: Id, command: RecordedStep['command'], lot: NewLot): LotRow {
  return {
    id: lot.lotId,
    owner_id: ownerId,
    code: lot.code,
    form: lot.form,
    made_by: 'transformation',
    made_by_id: command.transformationId,
    occurred_on: command.occurredOn,
    net_g: lot.netG,
    available_g: lot.netG,
    rank: lot.rank,
    mix_id: lot.mixId,
    basis_mg: lot.basisMg,
    basis_left_mg: lot.basisMg,
    gtin: lot.gtin,
    batch: lot.batch,
    bag_net_g: lot.bagNetG,
    best_before: lot.bestBefore,
  };
}

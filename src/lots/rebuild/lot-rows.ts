import type { Cell, CellRow, ReplayedTable } from '../../platform/journal/replayed';
import type { LotLedger } from '../domain/ledger';

/** The rows that the ledger stands for: lots, flows and stored compositions. */
export function ledgerTables(ledger: LotLedger): readonly ReplayedTable[] {
  const mixes = [...ledger.mixes.values()];
  return [
    { table: 'lot', key: ['id'], rows: lotRows(ledger) },
    { table: 'lot_flow', key: ['output_lot_id', 'input_lot_id'], rows: flowRows(ledger) },
    {
      table: 'mix',
      key: ['id'],
      rows: mixes.map(({ id, ownerId, totalMg }) => ({
        id,
        organisation_id: ownerId,
        total_mg: String(totalMg),
      })),
    },
    { table: 'mix_part', key: ['mix_id', 'anchor_id'], rows: partRows(ledger) },
    {
      table: 'mix_origin',
      key: ['mix_id', 'origin_lot_id'],
      rows: mixes.flatMap(({ id, ownerId, origins }) =>
        [...origins].map(([originId, massMg]) => ({
          mix_id: id,
          origin_lot_id: originId,
          organisation_id: ownerId,
          mass_mg: String(massMg),
        })),
      ),
    },
    { table: 'mix_take', key: ['mix_id'], rows: takeRows(ledger) },
  ];
}

function lotRows(ledger: LotLedger): readonly CellRow[] {
  return [...ledger.lots.values()].map((lot) => ({
    id: lot.id,
    owner_id: lot.ownerId,
    code: lot.code,
    form: lot.form,
    made_by: lot.madeBy,
    made_by_id: lot.madeById,
    occurred_on: lot.occurredOn,
    net_g: String(lot.netG),
    available_g: String(lot.availableG),
    rank: String(lot.rank),
    mix_id: lot.mixId,
    basis_mg: String(lot.basisMg),
    basis_left_mg: String(lot.basisLeftMg),
    gtin: lot.gtin,
    batch: lot.batch,
    bag_net_g: wholeOrNull(lot.bagNetG),
    best_before: lot.bestBefore,
    reversed_by: lot.reversedBy,
  }));
}

function flowRows(ledger: LotLedger): readonly CellRow[] {
  return ledger.flows.map((flow) => ({
    output_lot_id: flow.outputLotId,
    input_lot_id: flow.inputLotId,
    owner_id: flow.ownerId,
    mass_mg: String(flow.massMg),
    out_in_mg: String(flow.outInMg),
    input_rank: String(flow.inputRank),
    basis_mg: wholeOrNull(flow.basisMg),
  }));
}

function partRows(ledger: LotLedger): readonly CellRow[] {
  return [...ledger.mixes.values()].flatMap(({ id, ownerId, parts }) =>
    parts.map((part) => ({
      mix_id: id,
      anchor_id: part.anchorId,
      organisation_id: ownerId,
      mass_mg: String(part.massMg),
      taken_mg: String(part.takenMg),
    })),
  );
}

function takeRows(ledger: LotLedger): readonly CellRow[] {
  return [...ledger.mixes.values()].flatMap(({ id, ownerId, takes }) =>
    takes === null
      ? []
      : [
          {
            mix_id: id,
            organisation_id: ownerId,
            from_mix_ids: takes.map((take) => take.mixId).join(','),
            anchor_ids: takes.map((take) => take.anchorId).join(','),
            taken_mg: takes.map((take) => String(take.takenMg)).join(','),
          },
        ],
  );
}

function wholeOrNull(value: bigint | null): Cell {
  return value === null ? null : String(value);
}

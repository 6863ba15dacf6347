import { Injectable } from '@nestjs/common';
import { numeral } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import type { Contract, ContractTerms } from '../domain/contract';
import type { Shipment } from '../domain/contract-decisions';
import { CONTRACT_COLUMNS, contractOf } from './contract-columns';
import { ContractRow } from './contract.row';
import { ContractShipmentRow } from './contract-shipment.row';

/** The state of contracts. Every reading for a change locks the row until the transaction ends. */
@Injectable()
export class ContractStore {
  /** Null when the contract does not exist or the organisation is no party to it. */
  async lockForParty(tx: Tx, id: Id, organisationId: Id): Promise<Contract | null> {
    const [row] = await tx.query(
      `select ${CONTRACT_COLUMNS} from contract
        where id = $1 and $2::uuid in (seller_id, buyer_id)
          for update`,
      [id, organisationId],
    );
    return row === undefined ? null : contractOf(row);
  }

  async lockForJob(tx: Tx, id: Id): Promise<Contract | null> {
    const [row] = await tx.query(
      `select ${CONTRACT_COLUMNS} from contract where id = $1 for update`,
      [id],
    );
    return row === undefined ? null : contractOf(row);
  }

  async add(tx: Tx, terms: ContractTerms): Promise<void> {
    const reference = terms.marketReference;
    await tx.manager.insert(ContractRow, {
      id: terms.id,
      code: terms.code,
      seller_id: terms.sellerId,
      buyer_id: terms.buyerId,
      scheme: terms.scheme,
      form: terms.form,
      organic: terms.organic,
      signed_on: terms.signedOn,
      price_type: terms.priceType,
      agreed_amount: terms.agreed?.amount ?? null,
      agreed_unit: terms.agreed?.unit ?? null,
      differential_usc_per_lb: numeral(terms.differentialUscPerLb),
      reference_usc_per_lb: reference === null ? null : numeral(reference.uscPerLb),
      reference_month: reference?.month ?? null,
      reference_source: reference?.source ?? null,
      mass_g: terms.massG.toString(),
      incoterm: terms.incoterm,
      currency: terms.currency,
      fixed_on: null,
      fixed_by: null,
      fixed_usc_per_lb: null,
      fixed_month: null,
      shipped_g: '0',
      first_shipped_on: null,
      revision: 1,
    });
  }

  /** Writes the fixing and the revision of a contract that was locked before. */
  async saveFixing(tx: Tx, contract: Contract): Promise<void> {
    const fixation = contract.fixation;
    if (fixation === null) throw new Error(`no fixing to save for ${contract.id}`);
    await tx.query(
      `update contract
          set fixed_on = $2, fixed_by = $3, fixed_usc_per_lb = $4, fixed_month = $5,
              agreed_amount = $6, agreed_unit = $7, revision = $8
        where id = $1`,
      [
        contract.id,
        fixation.fixedOn,
        fixation.fixedBy,
        numeral(fixation.marketUscPerLb),
        fixation.kcMonth,
        contract.agreed?.amount ?? null,
        contract.agreed?.unit ?? null,
        contract.revision,
      ],
    );
  }

  async addShipment(tx: Tx, contract: Contract, shipment: Shipment): Promise<void> {
    await tx.manager.insert(ContractShipmentRow, {
      handover_id: shipment.handoverId,
      contract_id: contract.id,
      seller_id: contract.sellerId,
      buyer_id: contract.buyerId,
      mass_g: shipment.massG.toString(),
      shipped_on: shipment.shippedOn,
    });
    await tx.query(
      `update contract
          set shipped_g = $2, revision = $3,
              first_shipped_on = least(coalesce(first_shipped_on, $4::date), $4::date)
        where id = $1`,
      [contract.id, contract.shippedG.toString(), contract.revision, shipment.shippedOn],
    );
  }
}

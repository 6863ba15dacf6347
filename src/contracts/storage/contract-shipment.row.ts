import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One hand-over that fulfils a contract, in whole or in part. */
@Entity('contract_shipment')
export class ContractShipmentRow {
  @PrimaryColumn({ type: 'uuid' }) handover_id!: string;
  @Column({ type: 'uuid' }) contract_id!: string;
  @Column({ type: 'uuid' }) seller_id!: string;
  @Column({ type: 'uuid' }) buyer_id!: string;
  @Column({ type: 'bigint' }) mass_g!: string;
  @Column({ type: 'date' }) shipped_on!: string;
}

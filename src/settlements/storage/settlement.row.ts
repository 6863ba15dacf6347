import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A payment to a producer, or the correction of one; never changed. */
@Entity('settlement')
export class SettlementRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) organisation_id!: string;
  @Column({ type: 'uuid' }) delivery_lot_id!: string;
  @Column({ type: 'uuid' }) producer_id!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'numeric' }) amount!: string;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'date' }) delivered_on!: string;
  @Column({ type: 'date' }) paid_on!: string;
  @Column({ type: 'text' }) means!: string;
  @Column({ type: 'boolean' }) settles!: boolean;
  @Column({ type: 'uuid', nullable: true }) corrects!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz' }) recorded_at!: Date;
}

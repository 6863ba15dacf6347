import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lot')
export class LotRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') owner_id!: string;
  @Column('text') code!: string;
  @Column('text') form!: string;
  @Column('text') made_by!: 'delivery' | 'outside' | 'transformation' | 'handover';
  @Column('uuid') made_by_id!: string;
  @Column('date') occurred_on!: string;
  @Column('bigint') net_g!: bigint;
  @Column('bigint') available_g!: bigint;
  @Column('integer') rank!: number;
  @Column('uuid') mix_id!: string;
  @Column('bigint') basis_mg!: bigint;
  @Column('bigint') basis_left_mg!: bigint;
  @Column('text', { nullable: true }) gtin!: string | null;
  @Column('text', { nullable: true }) batch!: string | null;
  @Column('bigint', { nullable: true }) bag_net_g!: bigint | null;
  @Column('date', { nullable: true }) best_before!: string | null;
  /** The reversal that took the lot's step back; the lot then holds nothing and counts nowhere. */
  @Column('uuid', { nullable: true }) reversed_by?: string | null;
}

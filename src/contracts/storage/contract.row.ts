import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sale contract as it stands. Prices in US cents per lb unless the unit says otherwise. */
@Entity('contract')
export class ContractRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'uuid' }) seller_id!: string;
  @Column({ type: 'uuid' }) buyer_id!: string;
  @Column({ type: 'text' }) scheme!: string;
  @Column({ type: 'text' }) form!: string;
  @Column({ type: 'boolean' }) organic!: boolean;
  @Column({ type: 'date' }) signed_on!: string;
  @Column({ type: 'text' }) price_type!: string;
  @Column({ type: 'numeric', nullable: true }) agreed_amount!: string | null;
  @Column({ type: 'text', nullable: true }) agreed_unit!: string | null;
  @Column({ type: 'numeric' }) differential_usc_per_lb!: string;
  @Column({ type: 'numeric', nullable: true }) reference_usc_per_lb!: string | null;
  @Column({ type: 'text', nullable: true }) reference_month!: string | null;
  @Column({ type: 'text', nullable: true }) reference_source!: string | null;
  @Column({ type: 'bigint' }) mass_g!: string;
  @Column({ type: 'text' }) incoterm!: string;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'date', nullable: true }) fixed_on!: string | null;
  @Column({ type: 'text', nullable: true }) fixed_by!: string | null;
  @Column({ type: 'numeric', nullable: true }) fixed_usc_per_lb!: string | null;
  @Column({ type: 'text', nullable: true }) fixed_month!: string | null;
  @Column({ type: 'bigint' }) shipped_g!: string;
  @Column({ type: 'date', nullable: true }) first_shipped_on!: string | null;
  @Column({ type: 'integer' }) revision!: number;
}

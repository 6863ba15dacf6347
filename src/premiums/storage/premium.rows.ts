import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a statement added to the premium owed for a contract; negative when it lowered it. */
@Entity('premium_accrual')
export class PremiumAccrualRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) statement_id!: string;
  @Column({ type: 'uuid' }) contract_id!: string;
  @Column({ type: 'uuid' }) seller_id!: string;
  @Column({ type: 'uuid' }) buyer_id!: string;
  @Column({ type: 'numeric' }) amount!: string;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'date' }) accrued_on!: string;
  @Column({ type: 'timestamptz' }) recorded_at!: Date;
}

@Entity('premium_receipt')
export class PremiumReceiptRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) organisation_id!: string;
  @Column({ type: 'uuid' }) contract_id!: string;
  @Column({ type: 'numeric' }) amount!: string;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'date' }) received_on!: string;
  @Column({ type: 'text' }) document!: string;
  @Column({ type: 'timestamptz' }) recorded_at!: Date;
}

/** Received and allocated of one organisation and currency; the database compares them. */
@Entity('premium_account')
export class PremiumAccountRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id!: string;
  @PrimaryColumn({ type: 'text' }) currency!: string;
  @Column({ type: 'numeric' }) received!: string;
  @Column({ type: 'numeric' }) allocated!: string;
}

@Entity('premium_decision')
export class PremiumDecisionRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) organisation_id!: string;
  @Column({ type: 'date' }) assembly_on!: string;
  @Column({ type: 'text' }) minutes_ref!: string;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'timestamptz' }) recorded_at!: Date;
}

@Entity('premium_decision_item')
export class PremiumDecisionItemRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) decision_id!: string;
  @Column({ type: 'uuid' }) organisation_id!: string;
  @Column({ type: 'text' }) category!: string;
  @Column({ type: 'integer', nullable: true }) sdg!: number | null;
  @Column({ type: 'numeric' }) amount!: string;
  @Column({ type: 'numeric' }) spent!: string;
}

@Entity('premium_spending')
export class PremiumSpendingRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) item_id!: string;
  @Column({ type: 'uuid' }) organisation_id!: string;
  @Column({ type: 'numeric' }) amount!: string;
  @Column({ type: 'date' }) spent_on!: string;
  @Column({ type: 'text' }) evidence_ref!: string;
  @Column({ type: 'timestamptz' }) recorded_at!: Date;
}

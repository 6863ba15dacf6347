import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StatementDocument } from '../domain/statement-document';

/** What a contract owed by the rule when this was computed; a newer one supersedes it. */
@Entity('price_statement')
export class PriceStatementRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) contract_id!: string;
  @Column({ type: 'uuid' }) seller_id!: string;
  @Column({ type: 'uuid' }) buyer_id!: string;
  @Column({ type: 'integer' }) ordinal!: number;
  @Column({ type: 'text' }) formula_version!: string;
  @Column({ type: 'text' }) input_hash!: string;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'text', nullable: true }) refusal_code!: string | null;
  @Column({ type: 'numeric', nullable: true }) premium_due_usd!: string | null;
  @Column({ type: 'jsonb' }) document!: StatementDocument;
  @Column({ type: 'integer' }) contract_revision!: number;
  @Column({ type: 'text' }) price_edition!: string;
  @Column({ type: 'timestamptz' }) computed_at!: Date;
  @Column({ type: 'uuid', nullable: true }) superseded_by!: string | null;
}

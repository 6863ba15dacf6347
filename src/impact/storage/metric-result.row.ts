import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredFigure, StoredLine } from './stored-result';

/** One figure with its working, once for the same definition, scope, period, inputs and factors. */
@Entity('metric_result')
export class MetricResultRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) version!: string;
  @Column({ type: 'text' }) scope_key!: string;
  @Column({ type: 'uuid', nullable: true }) organisation_id!: string | null;
  @Column({ type: 'date' }) period_from!: string;
  @Column({ type: 'date' }) period_to!: string;
  @Column({ type: 'text' }) input_hash!: string;
  @Column({ type: 'text', array: true }) factor_versions!: string[];
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'text', array: true }) reasons!: string[];
  @Column({ type: 'text' }) grade!: string;
  @Column({ type: 'text' }) unit!: string;
  @Column({ type: 'numeric', nullable: true }) value!: string | null;
  @Column({ type: 'numeric', nullable: true }) low!: string | null;
  @Column({ type: 'numeric', nullable: true }) high!: string | null;
  @Column({ type: 'numeric', nullable: true }) numerator!: string | null;
  @Column({ type: 'numeric', nullable: true }) denominator!: string | null;
  @Column({ type: 'integer' }) n_units!: number;
  @Column({ type: 'numeric', nullable: true }) coverage!: string | null;
  @Column({ type: 'jsonb' }) parts!: StoredFigure[];
  @Column({ type: 'jsonb' }) working!: StoredLine[];
  @Column({ type: 'timestamptz' }) computed_at!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which result stands for a metric and scope in a requested year. */
@Entity('impact_year_result')
export class ImpactYearResultRow {
  @PrimaryColumn({ type: 'uuid' }) impact_year_id!: string;
  @PrimaryColumn({ type: 'text' }) code!: string;
  @PrimaryColumn({ type: 'text' }) scope_key!: string;
  @Column({ type: 'uuid' }) result_id!: string;
}

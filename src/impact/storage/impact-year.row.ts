import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One request for all figures of a year, and its snapshot once they are computed. */
@Entity('impact_year')
export class ImpactYearRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'date' }) as_of!: string;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'uuid' }) requested_by!: string;
  @Column({ type: 'uuid' }) organisation_id!: string;
  @Column({ type: 'timestamptz' }) requested_at!: Date;
  @Column({ type: 'integer', nullable: true }) planned!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) planned_at!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) computed_at!: Date | null;
  @Column({ type: 'text', nullable: true }) snapshot!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plot_screening')
export class PlotScreeningRow {
  @PrimaryColumn({ name: 'plot_id', type: 'uuid' })
  plotId!: string;

  @PrimaryColumn({ name: 'screened_on', type: 'date' })
  screenedOn!: string;

  @PrimaryColumn('text')
  tool!: string;

  @PrimaryColumn({ name: 'tool_version', type: 'text' })
  toolVersion!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column('text')
  result!: string;

  @Column({ name: 'basis_on', type: 'date' })
  basisOn!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

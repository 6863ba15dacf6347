import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GeoShape } from '../domain/survey';

/** Where a plot lies: personal, seen by the own cooperative only. */
@Entity('plot_geometry')
export class PlotGeometryRow {
  @PrimaryColumn({ name: 'plot_id', type: 'uuid' })
  plotId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column('jsonb')
  shape!: GeoShape;
}

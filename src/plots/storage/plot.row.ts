import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The plot as the chain knows it. Areas are whole square metres, as text for `bigint`. */
@Entity('plot')
export class PlotRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'producer_id', type: 'uuid' })
  producerId!: string;

  @Column('text')
  code!: string;

  @Column({ name: 'declared_area_m2', type: 'bigint', nullable: true })
  declaredAreaM2!: string | null;

  @Column({ name: 'computed_area_m2', type: 'bigint', nullable: true })
  computedAreaM2!: string | null;

  @Column('text')
  geometry!: string;

  @Column('text')
  method!: string;

  @Column({ name: 'captured_on', type: 'date' })
  capturedOn!: string;

  @Column({ name: 'altitude_m', type: 'integer', nullable: true })
  altitudeM!: number | null;

  @Column({ type: 'text', array: true })
  varieties!: readonly string[];

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The member as the chain knows it: a number, a day and a district. */
@Entity('producer')
export class ProducerRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column('text')
  code!: string;

  @Column({ name: 'joined_on', type: 'date' })
  joinedOn!: string;

  @Column('text')
  ubigeo!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}

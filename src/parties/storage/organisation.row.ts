import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('text')
  country!: string;

  @Column('text')
  place!: string;

  @Column({ name: 'official_number', type: 'text', nullable: true })
  officialNumber!: string | null;

  /** The organisation whose administrator registered it: the only one that may write the row. */
  @Column({ name: 'registered_by', type: 'uuid' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}

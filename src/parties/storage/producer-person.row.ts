import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The human being behind a member number: deleted as one row, known to nothing else. */
@Entity('producer_person')
export class ProducerPersonRow {
  @PrimaryColumn({ name: 'producer_id', type: 'uuid' })
  producerId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'given_name', type: 'text' })
  givenName!: string;

  @Column({ name: 'family_name', type: 'text' })
  familyName!: string;

  @Column({ type: 'text', nullable: true })
  dni!: string | null;

  @Column('text')
  sex!: string;

  @Column({ name: 'birth_year', type: 'integer', nullable: true })
  birthYear!: number | null;

  @Column('text')
  community!: string;
}

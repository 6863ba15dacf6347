import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consent')
export class ConsentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column('text')
  purpose!: string;

  @Column('text')
  audience!: string;

  @Column({ name: 'text_version', type: 'text' })
  textVersion!: string;

  @Column({ name: 'given_on', type: 'date' })
  givenOn!: string;

  @Column('text')
  via!: string;

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  withdrawnOn!: string | null;
}

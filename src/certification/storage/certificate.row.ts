import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate')
export class CertificateRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'holder_id', type: 'uuid' })
  holderId!: string;

  @Column('text')
  scheme!: string;

  @Column('text')
  number!: string;

  @Column({ name: 'issued_by', type: 'text' })
  issuedBy!: string;

  @Column({ type: 'text', array: true })
  activities!: readonly string[];

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date' })
  validTo!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A suspension, its end, or the withdrawal: one a day at most. */
@Entity('certificate_change')
export class CertificateChangeRow {
  @PrimaryColumn({ name: 'certificate_id', type: 'uuid' })
  certificateId!: string;

  @PrimaryColumn({ name: 'from_on', type: 'date' })
  from!: string;

  @Column({ name: 'holder_id', type: 'uuid' })
  holderId!: string;

  @Column('text')
  change!: string;

  @Column('text')
  reason!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('login_attempt')
export class LoginAttemptRow {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  /** SHA-256 of what was typed as log-in: people type their password there by mistake. */
  @Column({ name: 'account_hash', type: 'bytea' })
  accountHash!: Buffer;

  @Column({ name: 'network_hash', type: 'bytea' })
  networkHash!: Buffer;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'succeeded', type: 'boolean' })
  succeeded!: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('transformation')
export class TransformationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisation_id!: string;
  @Column('text') kind!: string;
  @Column('date') occurred_on!: string;
  @Column('bigint') in_g!: bigint;
  @Column('bigint') out_g!: bigint;
  @Column('bigint') loss_g!: bigint;
  @Column('uuid', { nullable: true }) recipe_id!: string | null;
}

@Entity('transformation_loss')
export class TransformationLossRow {
  @PrimaryColumn('uuid') transformation_id!: string;
  @PrimaryColumn('text') reason!: string;
  @Column('uuid') organisation_id!: string;
  @Column('bigint') mass_g!: bigint;
}

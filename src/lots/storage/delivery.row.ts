import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid') lot_id!: string;
  @Column('uuid') organisation_id!: string;
  @Column('uuid') producer_id!: string;
  @Column('uuid') plot_id!: string;
  @Column('date') delivered_on!: string;
  @Column('bigint') gross_g!: bigint;
  @Column('bigint') tare_g!: bigint;
  @Column('numeric', { nullable: true }) moisture_pct!: string | null;
  @Column('text') organic_status!: string;
  @Column('uuid', { nullable: true }) truck_id!: string | null;
  @Column('integer', { nullable: true }) sacks!: number | null;
  @Column('numeric', { nullable: true }) entered_quantity!: string | null;
  @Column('text', { nullable: true }) entered_unit!: string | null;
}

@Entity('outside_coffee')
export class OutsideCoffeeRow {
  @PrimaryColumn('uuid') lot_id!: string;
  @Column('uuid') organisation_id!: string;
  @Column('uuid') supplier_id!: string;
  @Column('text') country!: string;
  @Column('date') received_on!: string;
}

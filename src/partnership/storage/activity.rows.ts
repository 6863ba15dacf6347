import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `seq` is the database's own count of the recordings; it is never written here. */
@Entity('activity')
export class ActivityRow {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'bigint', insert: false, update: false }) seq!: string;
  @Column('uuid') partnership_id!: string;
  @Column('uuid', { nullable: true }) measure_id!: string | null;
  @Column('text') title_de!: string;
  @Column('text') title_es!: string;
  @Column('date') held_on!: string;
  @Column('text') town!: string;
  @Column('text') status!: string;
  @Column('integer') duration_minutes!: number;
  @Column('text', { array: true }) tags!: string[];
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('activity_actor')
export class ActivityActorRow {
  @PrimaryColumn('uuid') activity_id!: string;
  @PrimaryColumn('uuid') actor_id!: string;
  @PrimaryColumn('text') role!: string;
  @Column('uuid') partnership_id!: string;
}

@Entity('activity_attendance')
export class ActivityAttendanceRow {
  @PrimaryColumn('uuid') activity_id!: string;
  @PrimaryColumn('text') town!: string;
  @PrimaryColumn('text') age_band!: string;
  @Column('integer') people!: number;
  @Column('text') counted!: string;
  @Column('uuid') partnership_id!: string;
}

@Entity('fund')
export class FundRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('uuid', { nullable: true }) measure_id!: string | null;
  @Column('date') received_on!: string;
  @Column('text') source!: string;
  @Column('text') direction!: string;
  @Column('text') kind!: string;
  @Column('numeric', { nullable: true }) amount!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('numeric', { nullable: true }) hours!: string | null;
  @Column('boolean') evidence!: boolean;
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('procurement_office')
export class ProcurementOfficeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('text') office_name!: string;
  @Column('text') town!: string;
  @Column('integer') asked_from!: number;
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('procurement_report')
export class ProcurementReportRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('uuid') office_id!: string;
  @Column('integer') year!: number;
  @Column('bigint') all_g!: string;
  @Column('bigint', { nullable: true }) fair_g!: string | null;
  @Column('timestamptz') recorded_at!: Date;
}

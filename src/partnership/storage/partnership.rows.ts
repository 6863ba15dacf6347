import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('partnership')
export class PartnershipRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('date') agreement_on!: string;
  @Column('uuid') treptow_koepenick_id!: string;
  @Column('uuid') cajamarca_id!: string;
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('partner_actor')
export class PartnerActorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('text') organisation_name!: string;
  @Column('uuid', { nullable: true }) organisation_id!: string | null;
  @Column('text') town!: string;
  @Column('text') actor_group!: string;
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('measure')
export class MeasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('integer') year!: number;
  @Column('text') action_field!: string;
  @Column('text') title_de!: string;
  @Column('text') title_es!: string;
  @Column('integer', { array: true }) goals!: number[];
  @Column('uuid', { array: true }) actor_ids!: string[];
  @Column('date') planned_from!: string;
  @Column('date') planned_to!: string;
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('work_plan')
export class WorkPlanRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('integer') year!: number;
  @Column('uuid', { array: true }) measure_ids!: string[];
  @Column('text') status!: string;
  @Column('uuid') proposed_by!: string;
  @Column('date', { nullable: true }) adopted_on!: string | null;
  @Column('text', { nullable: true }) frozen!: string | null;
  @Column('text', { nullable: true }) frozen_sha256!: string | null;
  @Column('timestamptz') recorded_at!: Date;
}

@Entity('work_plan_assent')
export class WorkPlanAssentRow {
  @PrimaryColumn('uuid') work_plan_id!: string;
  @PrimaryColumn('text') town!: string;
  @Column('uuid') partnership_id!: string;
  @Column('date') assented_on!: string;
  @Column('timestamptz') recorded_at!: Date;
}

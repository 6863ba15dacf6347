import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('report_version')
export class ReportVersionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('integer') year!: number;
  @Column('integer') version!: number;
  @Column('text') snapshot!: string;
  @Column('text') snapshot_sha256!: string;
  @Column('text') text_sha256!: string;
  @Column('timestamptz') built_at!: Date;
}

@Entity('report_text')
export class ReportTextRow {
  @PrimaryColumn('uuid') version_id!: string;
  @PrimaryColumn('text') language!: string;
  @Column('uuid') partnership_id!: string;
  @Column('text') body!: string;
  @Column('text') sha256!: string;
}

@Entity('report_approval')
export class ReportApprovalRow {
  @PrimaryColumn('uuid') version_id!: string;
  @PrimaryColumn('text') town!: string;
  @Column('uuid') partnership_id!: string;
  @Column('uuid') organisation_id!: string;
  @Column('uuid') approved_by!: string;
  @Column('date') approved_on!: string;
  @Column('timestamptz') approved_at!: Date;
}

@Entity('report_publication')
export class ReportPublicationRow {
  @PrimaryColumn('uuid') version_id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('uuid') organisation_id!: string;
  @Column('uuid') published_by!: string;
  @Column('date') published_on!: string;
  @Column('timestamptz') published_at!: Date;
}

@Entity('report_request')
export class ReportRequestRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') partnership_id!: string;
  @Column('integer') year!: number;
  @Column('uuid') impact_year_id!: string;
  @Column('uuid') organisation_id!: string;
  @Column('uuid') requested_by!: string;
  @Column('timestamptz') requested_at!: Date;
  @Column('text') outcome!: string;
  @Column('uuid', { nullable: true }) version_id!: string | null;
  @Column('text', { nullable: true }) refusal_facts!: string | null;
  @Column('timestamptz', { nullable: true }) finished_at!: Date | null;
}

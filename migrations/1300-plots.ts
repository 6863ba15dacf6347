import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

/** Plots as the chain knows them, and apart from them where they lie. */
export class Plots1300 implements MigrationInterface {
  readonly name = 'Plots1700000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plot (
        id               uuid        not null,
        organisation_id  uuid        not null,
        producer_id      uuid        not null,
        code             text        not null,
        declared_area_m2 bigint,
        computed_area_m2 bigint,
        geometry         text        not null,
        method           text        not null,
        captured_on      date        not null,
        altitude_m       integer,
        varieties        text[]      not null,
        registered_at    timestamptz not null,
        constraint plot_pk primary key (id),
        constraint plot_code_unique unique (producer_id, code),
        constraint plot_producer_fk foreign key (producer_id) references producer (id),
        constraint plot_areas_positive check (declared_area_m2 > 0 and computed_area_m2 > 0),
        constraint plot_geometry_known check (geometry in ('polygon', 'point', 'none')),
        constraint plot_polygon_has_area
          check ((geometry = 'polygon') = (computed_area_m2 is not null))
      )`);
    await runner.query('create index plot_organisation on plot (organisation_id)');
    await isolate(runner, {
      table: 'plot',
      column: 'organisation_id',
      network: true,
      privileges: 'select, insert',
    });
    // a place is personal: the own cooperative and jobs only
    await runner.query(`
      create table plot_geometry (
        plot_id         uuid  not null,
        organisation_id uuid  not null,
        shape           jsonb not null,
        constraint plot_geometry_pk primary key (plot_id),
        constraint plot_geometry_plot_fk foreign key (plot_id) references plot (id)
      )`);
    await isolate(runner, {
      table: 'plot_geometry',
      column: 'organisation_id',
      network: false,
      privileges: 'select, insert, delete',
    });
    await runner.query(`
      create table organic_status (
        plot_id         uuid not null,
        organisation_id uuid not null,
        from_on         date not null,
        status          text not null,
        constraint organic_status_pk primary key (plot_id, from_on),
        constraint organic_status_plot_fk foreign key (plot_id) references plot (id),
        constraint organic_status_known
          check (status in ('conventional', 't1', 't2', 't3', 'organic', 'suspended'))
      )`);
    await isolate(runner, {
      table: 'organic_status',
      column: 'organisation_id',
      network: true,
      privileges: 'select, insert, update',
    });
    await runner.query(`
      create table plot_screening (
        plot_id         uuid        not null,
        organisation_id uuid        not null,
        tool            text        not null,
        tool_version    text        not null,
        screened_on     date        not null,
        result          text        not null,
        basis_on        date        not null,
        recorded_at     timestamptz not null,
        constraint plot_screening_pk primary key (plot_id, screened_on, tool, tool_version),
        constraint plot_screening_plot_fk foreign key (plot_id) references plot (id),
        constraint plot_screening_order check (basis_on <= screened_on),
        constraint plot_screening_known check (result in ('low', 'more-information', 'high'))
      )`);
    await isolate(runner, {
      table: 'plot_screening',
      column: 'organisation_id',
      network: true,
      privileges: 'select, insert',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plot_screening');
    await runner.query('drop table organic_status');
    await runner.query('drop table plot_geometry');
    await runner.query('drop table plot');
  }
}

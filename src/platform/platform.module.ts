import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { applicationDataSourceOptions } from '../../config/data-source';
import { Clock, SystemClock } from './clock/clock';
import { UnitOfWork } from './database/unit-of-work';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import './http/http.texts';
import { ProblemPage } from './http/problem-page';
import { Recorder } from './http/recorder';
import { HistoryQuery } from './journal/history.query';
import { Journal } from './journal/journal';
import { JobRegistry } from './queue/job-registry';
import { JobsController } from './queue/jobs.controller';
import { JobWorkers } from './queue/job-workers';
import { OutboxRelay } from './queue/outbox-relay';
import { QueueBackend } from './queue/queue-backend';
import { Queues } from './queue/queues';
import { RedriveJob } from './queue/redrive.job';
import { Settings } from './settings';
import { AssetController } from './web/asset.controller';

/** The ground floor: everything the rooms stand on, and no word of coffee. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, clock: Clock = new SystemClock()): DynamicModule {
    const backend = new QueueBackend(settings);
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...applicationDataSourceOptions({
            url: settings.databaseUrl,
            poolSize: settings.poolSize,
            entities: [],
          }),
          autoLoadEntities: true,
          retryAttempts: 5,
          retryDelay: 1_000,
        }),
      ],
      controllers: [HealthController, JobsController, AssetController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clock },
        { provide: QueueBackend, useValue: backend },
        UnitOfWork,
        Journal,
        HistoryQuery,
        Recorder,
        JobRegistry,
        Queues,
        OutboxRelay,
        JobWorkers,
        RedriveJob,
        Metrics,
        ProblemPage,
      ],
      exports: [
        Settings,
        Clock,
        UnitOfWork,
        Journal,
        HistoryQuery,
        Recorder,
        JobRegistry,
        Queues,
        OutboxRelay,
        JobWorkers,
        Metrics,
        ProblemPage,
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule } from './platform/platform.module';
import type { Settings } from './platform/settings';
import { ROOMS } from './rooms';

/** The whole house without its HTTP doors: jobs run here. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(settings), ...ROOMS] };
  }
}

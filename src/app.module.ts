import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule } from './platform/platform.module';
import type { Clock } from './platform/clock/clock';
import type { Settings } from './platform/settings';
import { ROOMS } from './rooms';

/** The whole house behind its doors. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock?: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings, clock), ...ROOMS] };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { AppModule } from '../app.module';
import type { Settings } from '../platform/settings';
import { CertificatesChapter } from './chapters/certificates.chapter';
import { HarvestChapter } from './chapters/harvest.chapter';
import { MembersChapter } from './chapters/members.chapter';
import { MillChapter } from './chapters/mill.chapter';
import { PartnershipChapter, WorkPlanCommands, YearCommands } from './chapters/partnership.chapter';
import { PeopleChapter } from './chapters/people.chapter';
import { PremiumChapter } from './chapters/premium.chapter';
import { ReportChapter } from './chapters/report.chapter';
import { RoasteryChapter, RoasteryCommands } from './chapters/roastery.chapter';
import { SettlementsChapter } from './chapters/settlements.chapter';
import { ShopsChapter } from './chapters/shops.chapter';
import { TradeChapter } from './chapters/trade.chapter';
import { VoyageChapter } from './chapters/voyage.chapter';
import { Results, TraceSources } from './results';
import { Story } from './story';
import { StoryClock } from './story/story-clock';
import { Teller } from './story/teller';
import { ROOMS } from '../rooms';

/** The whole house and, on top, the story that fills it for a demonstration. */
@Module({})
export class DemoModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: DemoModule,
      imports: [AppModule.with(settings, new StoryClock()), ...ROOMS],
      providers: [
        Teller,
        Story,
        PeopleChapter,
        MembersChapter,
        CertificatesChapter,
        HarvestChapter,
        MillChapter,
        TradeChapter,
        VoyageChapter,
        RoasteryChapter,
        RoasteryCommands,
        ShopsChapter,
        SettlementsChapter,
        PremiumChapter,
        PartnershipChapter,
        WorkPlanCommands,
        YearCommands,
        ReportChapter,
        Results,
        TraceSources,
      ],
      exports: [Story],
    };
  }
}

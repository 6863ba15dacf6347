import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CertificatesChapter } from './chapters/certificates.chapter';
import { HarvestChapter } from './chapters/harvest.chapter';
import { MembersChapter } from './chapters/members.chapter';
import { MillChapter } from './chapters/mill.chapter';
import { PartnershipChapter } from './chapters/partnership.chapter';
import { PeopleChapter } from './chapters/people.chapter';
import { PremiumChapter } from './chapters/premium.chapter';
import { RoasteryChapter } from './chapters/roastery.chapter';
import { SettlementsChapter } from './chapters/settlements.chapter';
import { ShopsChapter } from './chapters/shops.chapter';
import { TradeChapter } from './chapters/trade.chapter';
import { VoyageChapter } from './chapters/voyage.chapter';
import { Teller } from './story/teller';

/** What is being told, and how far it is, for the terminal. */
export type Narration = (chapter: string, done: number, total: number) => void;

/**
 * The season `treptow-2026`, from the members in Jaén to the shops in Köpenick. Every step goes
 * through the command that real use goes through; telling it twice records it once.
 */
@Injectable()
export class Story {
  constructor(
    private readonly chapters: ModuleRef,
    private readonly teller: Teller,
  ) {}

  async tell(password: string, narrate: Narration): Promise<void> {
    const step = (name: string) => (done: number, total: number) => {
      narrate(name, done, total);
    };
    const of = <T>(chapter: new (...args: never[]) => T): T => this.chapters.get<T>(chapter);
    const plain: readonly (readonly [string, () => Promise<void>])[] = [
      ['organisations and accounts', () => of(PeopleChapter).tell(password)],
      ['certificates', () => of(CertificatesChapter).tell()],
      ['members and plots', () => of(MembersChapter).tell()],
      ['the joint work plan', () => of(PartnershipChapter).tell()],
      ['the harvest', () => of(HarvestChapter).tell(step('the harvest'))],
      ['the mill', () => of(MillChapter).tell()],
      ['contracts', () => of(TradeChapter).sign()],
      ['the voyage', () => of(VoyageChapter).tell()],
      ['shipments', () => of(TradeChapter).ship()],
      ['the roastery', () => of(RoasteryChapter).tell()],
      ['the shops', () => of(ShopsChapter).tell()],
      [
        'payments to the members',
        () => of(SettlementsChapter).tell(step('payments to the members')),
      ],
      ['the premium', () => of(PremiumChapter).tell()],
    ];
    try {
      for (const [name, tell] of plain) {
        narrate(name, 0, 1);
        await tell();
        narrate(name, 1, 1);
      }
    } finally {
      this.teller.end();
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { type Town, TOWNS, WorkPlanReader } from '../../partnership/partnership.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';

/** For which town of which partnership somebody acts. */
@Injectable()
export class PartnershipOfActor {
  constructor(private readonly plans: WorkPlanReader) {}

  /** @throws Refusal `partnership.none` for whoever is not of one of the two municipalities */
  async of(tx: Tx, actor: Actor): Promise<{ readonly partnershipId: Id; readonly town: Town }> {
    const towns = await this.plans.towns(tx);
    const town = TOWNS.find((one) => towns?.municipalities[one] === actor.organisationId);
    if (towns === null || town === undefined) return refuse('partnership.none', {}, 'not-found');
    return { partnershipId: towns.id, town };
  }
}

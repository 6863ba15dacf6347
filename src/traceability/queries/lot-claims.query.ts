import { Injectable } from '@nestjs/common';
import {
  CertificateReader,
  type CertificateView,
  stateOn,
} from '../../certification/certification.public';
import { type Day, day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { NOTHING } from '../../kernel/share';
import { CompositionReader, HoldReader, OriginReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import {
  type Claim,
  CLAIM_SCHEMES,
  type ClaimScheme,
  type Coverage,
  decideClaim,
} from '../domain/claims';
import type { OriginPart } from '../domain/origin';
import { LotOriginQuery } from './lot-origin.query';

type Wish = Omit<Coverage, 'certificate' | 'standing'>;

/** Which claims hold for a lot: every origin and every step behind it, each on its own day. */
@Injectable()
export class LotClaimsQuery {
  constructor(
    private readonly origins: LotOriginQuery,
    private readonly compositions: CompositionReader,
    private readonly steps: OriginReader,
    private readonly certificates: CertificateReader,
    private readonly holds: HoldReader,
  ) {}

  async of(tx: Tx, lot: { readonly id: Id; readonly mixId: Id }): Promise<readonly Claim[]> {
    const origin = await this.origins.of(tx, lot.mixId);
    const steps = await this.steps.stepsOf(tx, await this.compositions.ancestors(tx, lot.id));
    const isHeld = (await this.holds.ofLots(tx, [lot.id])).length > 0;
    const claims: Claim[] = [];
    for (const scheme of CLAIM_SCHEMES) {
      const wishes: Wish[] = [
        ...origin.parts.map((part) => originWish(part, scheme)),
        ...steps.map((step): Wish => ({
          holderId: step.organisation_id,
          on: step.occurred_on,
          what: 'step',
          share: NOTHING,
          plotFits: true,
        })),
      ];
      claims.push(decideClaim(scheme, await this.cover(tx, scheme, wishes), isHeld));
    }
    return claims;
  }

  private async cover(
    tx: Tx,
    scheme: ClaimScheme,
    wishes: readonly Wish[],
  ): Promise<readonly Coverage[]> {
    const covering = await this.certificates.covering(
      tx,
      wishes.map(({ holderId, on }) => ({ holderId, on, scheme })),
    );
    const holders = [...new Set(wishes.map((wish) => wish.holderId))].sort();
    const held = (await this.certificates.ofHolders(tx, holders)).filter(
      (one) => one.scheme === scheme,
    );
    const today = dayOf(tx.now, 'Europe/Berlin');
    return wishes.map((wish, index) => {
      const found = covering[index]?.certificate ?? null;
      return {
        ...wish,
        certificate: found === null ? null : { ...found, holderId: wish.holderId },
        standing: standingOf(held, wish, found?.id ?? null, today),
      };
    });
  }
}

/** The covering certificate, or else the holder's latest, as it stood then and stands today. */
function standingOf(
  held: readonly CertificateView[],
  { holderId, on }: Wish,
  coveringId: Id | null,
  today: Day,
): NonNullable<Coverage['standing']> {
  const own = held.filter((one) => one.holderId === holderId);
  const meant = own.find((one) => one.id === coveringId) ?? own.at(-1);
  if (meant === undefined) return { number: null, then: 'none', now: 'none' };
  return { number: meant.number, then: stateOn(meant.life, on), now: stateOn(meant.life, today) };
}

function originWish(part: OriginPart, scheme: ClaimScheme): Wish {
  if (part.kind === 'outside') {
    const on: Day = day(part.receivedOn);
    return { holderId: part.supplierId, on, what: 'origin', share: part.share, plotFits: true };
  }
  return {
    holderId: part.cooperativeId,
    on: day(part.deliveredOn),
    what: 'origin',
    share: part.share,
    plotFits: scheme !== 'eu-organic' || part.organic === 'organic',
  };
}

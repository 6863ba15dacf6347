import { Injectable } from '@nestjs/common';
import { LotClaimsQuery } from './lot-claims.query';
import { LotDestinationsQuery } from './lot-destinations.query';
import { LotHistoryQuery } from './lot-history.query';
import { LotOriginQuery } from './lot-origin.query';
import { PlaceClaimQuery } from './place-claim.query';

/** The questions of a trace, together for the doors that ask them all. */
@Injectable()
export class TraceQueries {
  constructor(
    readonly origins: LotOriginQuery,
    readonly destinations: LotDestinationsQuery,
    readonly history: LotHistoryQuery,
    readonly claims: LotClaimsQuery,
    readonly placeClaims: PlaceClaimQuery,
  ) {}
}

export { type Claim, type ClaimScheme, type NamedCertificate } from './domain/claims';
export { type GroupShare, type Origin, type OriginPart } from './domain/origin';
export { ClaimReader } from './queries/claim-reader';
export { LotClaimsQuery } from './queries/lot-claims.query';
export { type Destination, LotDestinationsQuery } from './queries/lot-destinations.query';
export { LotHistoryQuery } from './queries/lot-history.query';
export { LotOriginQuery } from './queries/lot-origin.query';

import { kgText } from '../../kernel/grams';
import { percentTexts, type Share } from '../../kernel/share';
import type { LotView } from '../../lots/lots.public';
import type { RecordedFact } from '../../platform/journal/history.query';
import type { Claim } from '../domain/claims';
import type { PlaceClaim } from '../domain/place-claim';
import type { GroupShare, Origin } from '../domain/origin';
import type { LotOriginQuery } from '../queries/lot-origin.query';
import type { Destination } from '../queries/lot-destinations.query';

const PLACES = 4;

/** An exact share and its printable percentage; percentages of one list sum to the list's share. */
function shareResponse(value: Share, percent: string) {
  return { share: `${value.part}/${value.whole}`, percent };
}

function groups(list: readonly GroupShare<string>[]) {
  const percents = percentTexts(
    list.map((one) => one.share),
    PLACES,
  );
  return list.map((one, index) => ({
    id: one.key,
    ...shareResponse(one.share, percents[index] ?? '0'),
  }));
}

export function originResponse(lot: LotView, origin: Origin) {
  const [traced = '0', open = '0'] = percentTexts([origin.tracedToPlot, origin.notTraced], PLACES);
  const outside = groups(origin.outside);
  return {
    lot: head(lot),
    cooperatives: groups(origin.cooperatives),
    producers: groups(origin.producers),
    plots: groups(origin.plots),
    outside: outside.map((one, index) => ({
      ...one,
      country: origin.outside[index]?.country ?? null,
    })),
    traced_to_plot: shareResponse(origin.tracedToPlot, traced),
    not_traced: shareResponse(origin.notTraced, open),
    deliveries: origin.parts.length,
  };
}

type Members = Awaited<ReturnType<LotOriginQuery['members']>>;
type Deliveries = Awaited<ReturnType<LotOriginQuery['deliveries']>>;

/** Who brought the coffee; shares are exact but not in lowest terms. */
export function membersResponse(lot: LotView, members: Members) {
  return {
    lot: head(lot),
    members: members.map(({ row, share, percent }) => ({
      id: row.holder_id,
      outside_country: row.country,
      share,
      percent,
    })),
  };
}

/** Every delivery and bought lot; shares are exact but not in lowest terms. */
export function deliveriesResponse(lot: LotView, deliveries: Deliveries) {
  return {
    lot: head(lot),
    deliveries: deliveries.map(({ row, share, percent }) => ({
      lot_id: row.lot_id,
      holder_id: row.holder_id,
      plot_id: row.plot_id,
      outside_country: row.country,
      occurred_on: row.occurred_on,
      share,
      percent,
    })),
  };
}

export function destinationsResponse(lot: LotView, destinations: readonly Destination[]) {
  return {
    lot: head(lot),
    lots: destinations.map(({ lot: one, containedKg }) => ({
      id: one.id,
      owner_id: one.owner_id,
      code: one.code,
      form: one.form,
      gtin: one.gtin,
      batch: one.batch,
      net_kg: kgText(one.net_g),
      in_stock_kg: kgText(one.available_g),
      share: `${one.share.part}/${one.share.whole}`,
      contained_kg: containedKg.toFixed(3),
    })),
  };
}

export function historyResponse(lot: LotView, facts: readonly RecordedFact[]) {
  return {
    lot: head(lot),
    facts: facts.map((fact) => ({
      id: fact.id,
      type: fact.type,
      subject_id: fact.subject_id,
      organisation_id: fact.organisation_id,
      occurred_on: fact.occurred_on,
      recorded_at: fact.recorded_at.toISOString(),
      body: JSON.parse(fact.body) as unknown,
    })),
  };
}

/** Certificates and gaps behind each claim, with what was valid then and what it is now. */
export function claimsResponse(lot: LotView, claims: readonly Claim[], place: PlaceClaim) {
  return {
    lot: head(lot),
    claims: claims.map((claim) => ({
      scheme: claim.scheme,
      holds: claim.holds,
      covered: `${claim.coveredShare.part}/${claim.coveredShare.whole}`,
      by_record: claim.byRecord,
      certificates: claim.certificates,
      standings: claim.standings,
      gaps: claim.gaps,
    })),
    place: {
      scheme: place.scheme,
      holds: place.holds,
      covered: `${place.coveredShare.part}/${place.coveredShare.whole}`,
      gaps: place.gaps,
    },
  };
}

function head(lot: LotView) {
  return { id: lot.id, code: lot.code, form: lot.form, net_kg: kgText(lot.net_g) };
}

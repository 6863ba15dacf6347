import { type Decimal, numeral, roundTo } from '../../kernel/decimal';
import { kgText } from '../../kernel/grams';
import { percentOf, type Share } from '../../kernel/share';
import type { ContractView, JourneyEvent, OriginView, Party } from '../domain/origin-view';

/** The view as JSON: decimal strings with their unit in the name, shares exact and in percent. */
export function originJson(view: OriginView) {
  const { batch, product } = view;
  return {
    as_of: view.asOf,
    product: { gtin: product.gtin, name: product.name, bag_net_kg: kgText(product.bagG) },
    batch: {
      batch: batch.code,
      packed_on: batch.packedOn,
      packed_by: party(batch.packedBy),
      net_kg: kgText(batch.massG),
      bags: batch.bags.toString(),
      held: batch.isHeld,
      best_before: batch.bestBefore,
      best_before_passed: batch.bestBeforePassed,
    },
    traced_to_plot: part(view.tracedToPlot),
    not_traced: part(view.notTraced),
    cooperatives: view.cooperatives.map((one) => ({ ...party(one.party), ...part(one.share) })),
    outside: view.outside.map((one) => ({
      supplier: party(one.supplier),
      country_of_origin: one.country,
      ...part(one.share),
    })),
    members: {
      total: view.members.total,
      fewer_than_five: view.members.total === null,
      districts: view.members.districts,
      districts_not_named: view.members.unnamedDistricts,
    },
    journey: view.journey.map(eventJson),
    contracts: view.contracts.map((one) => contractJson(one)),
    traced_without_contract: part(view.withoutContract),
    claims: view.claims.map((claim) => ({
      scheme: claim.scheme,
      holds: claim.holds,
      covered: part(claim.coveredShare),
      certificates: claim.certificates.map(({ number, holder, validFrom, validTo }) => ({
        number,
        holder: party(holder),
        valid_from: validFrom,
        valid_to: validTo,
      })),
      gaps: claim.gaps.map(({ holder, on, what }) => ({ holder: party(holder), on, what })),
    })),
    unknown: view.unknown.map(({ code, share }) => ({
      code,
      ...(share === null ? {} : part(share)),
    })),
  };
}

function contractJson(contract: ContractView) {
  return {
    seller: party(contract.seller),
    buyer: party(contract.buyer),
    scheme: contract.scheme,
    organic: contract.organic,
    signed_on: contract.signedOn,
    first_shipped_on: contract.firstShippedOn,
    of_this_bag: part(contract.share),
    green_per_bag_kg: rounded(contract.greenPerBagG?.div(1000) ?? null, 6),
    statement: contract.statement,
    open_reasons: contract.openReasons,
    formula: contract.formula,
    rule: contract.ruleId,
    verdict: contract.verdict,
    floor_binding: contract.floorBinding,
    agreed_usc_per_lb: rounded(contract.agreedUscPerLb, 6),
    minimum_usc_per_lb: rounded(contract.minimumUscPerLb, 6),
    organic_usc_per_lb: rounded(contract.organicUscPerLb, 6),
    floor_usc_per_lb: rounded(contract.floorUscPerLb, 6),
    market_usc_per_lb: rounded(contract.marketUscPerLb, 6),
    rule_usc_per_lb: rounded(contract.ruleUscPerLb, 6),
    premium_usc_per_lb: rounded(contract.premiumUscPerLb, 6),
    shortfall_usc_per_lb: rounded(contract.shortfallUscPerLb, 6),
  };
}

function eventJson(event: JourneyEvent) {
  const { kind, from, to } = event;
  const on = { kind, from, to };
  switch (event.kind) {
    case 'delivered':
      return { ...on, by: event.by.map(party), deliveries: event.deliveries };
    case 'bought-outside':
      return {
        ...on,
        by: event.by.map(party),
        supplier: party(event.supplier),
        country_of_origin: event.country,
      };
    case 'processed':
      return {
        ...on,
        step: event.step,
        by: event.by.map(party),
        times: event.times,
        in_kg: kgText(event.inG),
        out_kg: kgText(event.outG),
      };
    case 'handed-over':
      return { ...on, senders: event.senders.map(party), receiver: party(event.receiver) };
    case 'in-shops':
      return { ...on, shops: event.shops.map(party) };
    case 'transported':
      return {
        ...on,
        mode: event.mode,
        from_place: event.fromPlace,
        to_place: event.toPlace,
        days: event.days,
      };
  }
}

function party({ name, place, country }: Party): Party {
  return { name, place, country };
}

function part(value: Share): { readonly share: string; readonly percent: string } {
  return {
    share: `${value.part}/${value.whole}`,
    percent: roundTo(percentOf(value), 4).toFixed(4),
  };
}

function rounded(value: Decimal | null, places: number): string | null {
  return value === null ? null : numeral(roundTo(value, places));
}

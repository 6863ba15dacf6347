import { grams } from '../../kernel/grams';
import { NOTHING } from '../../kernel/share';
import { type BatchFacts, partyOf } from './batch-facts';
import { isShop, journeyOf, linesOnTheWay } from './journey';
import { countMembers } from './members';
import type {
  Batch,
  ClaimView,
  ContractView,
  JourneyEvent,
  OriginView,
  Unknown,
} from './origin-view';
import { contractsOf, withoutContract } from './sales';

/** The public view of a batch: a pure function of what the rooms below say on one day. */
export function assembleOrigin(facts: BatchFacts): OriginView {
  const { origin, product } = facts;
  const journey = journeyOf(facts);
  const contracts = contractsOf(facts);
  const batch = batchOf(facts);
  const gap = withoutContract(facts);
  return {
    asOf: facts.today,
    product: { gtin: product.gtin, name: product.name, bagG: product.bag_net_g },
    batch,
    tracedToPlot: origin.tracedToPlot,
    notTraced: origin.notTraced,
    cooperatives: origin.cooperatives.map(({ key, share }) => ({
      party: partyOf(facts, key),
      share,
    })),
    outside: origin.outside.map(({ key, country, share }) => ({
      supplier: partyOf(facts, key),
      country,
      share,
    })),
    members: countMembers(facts.places),
    journey,
    contracts,
    withoutContract: gap,
    claims: claimsOf(facts),
    unknown: unknownOf(facts, { batch, journey, contracts, gap }),
  };
}

function batchOf({ lot, isHeld, product, today, organisations }: BatchFacts): Batch {
  const { best_before: bestBefore } = lot;
  return {
    code: lot.batch ?? '',
    packedOn: lot.occurred_on,
    packedBy: partyOf({ organisations }, lot.owner_id),
    massG: lot.net_g,
    bags: lot.net_g / grams(product.bag_net_g),
    isHeld,
    bestBefore,
    bestBeforePassed: bestBefore === null ? null : bestBefore < today,
  };
}

function claimsOf(facts: BatchFacts): readonly ClaimView[] {
  return facts.claims.map((claim) => ({
    scheme: claim.scheme,
    holds: claim.holds === 'yes',
    coveredShare: claim.coveredShare,
    certificates: claim.certificates.map(({ number, holderId, validFrom, validTo }) => ({
      number,
      holder: partyOf(facts, holderId),
      validFrom,
      validTo,
    })),
    gaps: claim.gaps.map(({ holderId, on, what }) => ({
      holder: partyOf(facts, holderId),
      on,
      what: what === 'plot-status' ? 'plot-status' : 'certificate',
    })),
  }));
}

interface Said {
  readonly batch: Batch;
  readonly journey: readonly JourneyEvent[];
  readonly contracts: readonly ContractView[];
  readonly gap: OriginView['withoutContract'];
}

/** What a reader would ask and the record does not answer, the largest part of the bag first. */
function unknownOf(facts: BatchFacts, said: Said): readonly Unknown[] {
  const { notTraced } = facts.origin;
  const open = said.contracts.some((one) => one.statement !== 'final');
  const inShops = linesOnTheWay(facts).some((line) => isShop(facts, line.receiver_id));
  const asked: readonly (Unknown & { readonly when: boolean })[] = [
    { code: 'outside-origin', share: notTraced, when: notTraced.part > 0n },
    { code: 'no-contract', share: said.gap, when: said.gap !== NOTHING },
    { code: 'statement-open', share: null, when: open },
    { code: 'payment-proof', share: null, when: said.contracts.length > 0 },
    { code: 'family-income', share: null, when: facts.origin.tracedToPlot.part > 0n },
    {
      code: 'no-transport',
      share: null,
      when: said.journey.every((event) => event.kind !== 'transported'),
    },
    { code: 'no-shop', share: null, when: !inShops },
    { code: 'sold-to-customers', share: null, when: inShops },
    { code: 'no-best-before', share: null, when: said.batch.bestBefore === null },
    { code: 'emissions', share: null, when: true },
  ];
  return asked.filter(({ when }) => when).map(({ code, share }) => ({ code, share }));
}

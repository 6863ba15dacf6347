import type { PaidContract, StatementDocument } from '../../contracts/contracts.public';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { addShares, NOTHING, type Share, share } from '../../kernel/share';
import type { Passage } from '../../lots/lots.public';
import { type BatchFacts, partyOf } from './batch-facts';
import { linesOnTheWay } from './journey';
import type { ContractView, Verdict } from './origin-view';

interface Sale {
  readonly contract: PaidContract;
  readonly passages: readonly Passage[];
}

/** The contracts under which the batch's coffee was sold on its way, the largest part first. */
export function contractsOf(facts: BatchFacts): readonly ContractView[] {
  return salesOf(facts)
    .map((sale) => contractView(facts, sale))
    .sort((a, b) => compareShares(b.share, a.share) || (a.signedOn < b.signedOn ? -1 : 1));
}

/**
 * Part of the bag that is traced to plots and whose sale by a cooperative is not recorded. Flows
 * and compositions agree to the milligram of each draw: a difference below a thousandth is none.
 */
export function withoutContract(facts: BatchFacts): Share {
  const sold = salesOf(facts)
    .filter(({ contract }) => facts.organisations.get(contract.sellerId)?.kind === 'cooperative')
    .map(({ passages }) => sumOf(passages))
    .reduce(addShares, NOTHING);
  const { tracedToPlot: traced } = facts.origin;
  const part = traced.part * sold.whole - sold.part * traced.whole;
  const whole = traced.whole * sold.whole;
  return part * 1000n < whole ? NOTHING : share(part, whole);
}

function salesOf(facts: BatchFacts): readonly Sale[] {
  const sales = new Map<Id, { contract: PaidContract; passages: Map<Id, Passage> }>();
  for (const line of linesOnTheWay(facts)) {
    const contract = facts.contracts.get(line.handover_id);
    const passage = facts.passages.get(line.received_lot_id ?? '');
    if (contract === undefined || passage === undefined) continue;
    const sale = sales.get(contract.contractId) ?? { contract, passages: new Map() };
    sale.passages.set(passage.lotId, passage);
    sales.set(contract.contractId, sale);
  }
  return [...sales.values()].map(({ contract, passages }) => ({
    contract,
    passages: [...passages.values()],
  }));
}

function contractView(facts: BatchFacts, { contract, passages }: Sale): ContractView {
  const line = lineOf(contract);
  const allGreen = passages.every((one) => one.form === 'green');
  const greenG = passages.reduce((sum, one) => sum.plus(one.grams), new Decimal(0));
  const bags = facts.lot.net_g / facts.product.bag_net_g;
  return {
    seller: partyOf(facts, contract.sellerId),
    buyer: partyOf(facts, contract.buyerId),
    scheme: contract.scheme,
    organic: contract.organic,
    signedOn: contract.signedOn,
    firstShippedOn: contract.firstShippedOn,
    share: sumOf(passages),
    greenPerBagG: allGreen ? greenG.div(bags.toString()) : null,
    statement: contract.status ?? 'none',
    openReasons: contract.document?.open_reasons ?? [],
    formula: contract.formula,
    ruleId: contract.ruleId,
    agreedUscPerLb: contract.agreedUscPerLb,
    minimumUscPerLb: decimalOrNull(line?.minimum_usc_per_lb),
    organicUscPerLb: decimalOrNull(line?.organic_usc_per_lb),
    floorUscPerLb: contract.floorUscPerLb,
    marketUscPerLb: contract.marketUscPerLb,
    ruleUscPerLb: contract.ruleUscPerLb,
    premiumUscPerLb: contract.premiumUscPerLb,
    shortfallUscPerLb: decimalOrNull(line?.agreed?.shortfall_usc_per_lb),
    floorBinding: line?.floor_binding ?? null,
    verdict: verdictOf(contract),
  };
}

/** The statement's line, where it is certain about the price table. */
function lineOf(contract: PaidContract): Line | null {
  if (contract.floorUscPerLb === null) return null;
  return contract.document?.candidates[0]?.line ?? null;
}

type Line = NonNullable<StatementDocument['candidates'][number]['line']>;

function verdictOf(contract: PaidContract): Verdict {
  const { meetsFloor, meetsRule } = contract;
  if (contract.floorUscPerLb === null) return 'not-computed';
  if (meetsFloor === false) return 'below-floor';
  if (meetsRule === false) return 'below-rule';
  if (meetsRule === true) return 'meets-rule';
  return meetsFloor === true ? 'meets-floor-only' : 'price-open';
}

function sumOf(passages: readonly Passage[]): Share {
  return passages.map((one) => one.share).reduce(addShares, NOTHING);
}

function compareShares(a: Share, b: Share): number {
  const difference = a.part * b.whole - b.part * a.whole;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function decimalOrNull(text: string | null | undefined): Decimal | null {
  return text === null || text === undefined ? null : new Decimal(text);
}

import { type Decimal } from '../../kernel/decimal';
import { Refusal, type RefusalFacts } from '../../kernel/refusal';
import { FORMULA, priceBy, type PriceLine, type PriceQuestion } from './price';
import { type PriceRule, rulesFor } from './price-rules';

/** Whether the mass was really handed over or is only what the contract promises. */
export type MassBasis = 'shipped' | 'contracted';
export const PRICE_TYPES = ['fixed', 'to-be-fixed'] as const;
export type PriceType = (typeof PRICE_TYPES)[number];

export interface StatementQuestion extends PriceQuestion {
  readonly priceType: PriceType;
  readonly massBasis: MassBasis;
}

/** Why a statement can still change. */
export type OpenReason =
  'not-shipped' | 'price-not-fixed' | 'market-not-known' | 'rule-unconfirmed';

/** What one possible row of the price table gives, or why it gives nothing. */
export type Candidate =
  | { readonly kind: 'priced'; readonly rule: PriceRule; readonly line: PriceLine }
  | {
      readonly kind: 'refused';
      readonly rule: PriceRule;
      readonly code: string;
      readonly facts: RefusalFacts;
    };

export type PricedCandidate = Extract<Candidate, { kind: 'priced' }>;

/** What a contract owes by the rule of its scheme: certain, open, or not to be said. */
export type Statement =
  | { readonly status: 'final'; readonly formula: string; readonly candidate: PricedCandidate }
  | {
      readonly status: 'provisional';
      readonly formula: string;
      readonly reasons: readonly OpenReason[];
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly status: 'refused';
      readonly formula: string;
      readonly code: string;
      readonly facts: RefusalFacts;
    };

/**
 * The price and premium statement of a contract. The same question and table always give the same
 * answer. A named refusal of the rule (no row, unknown cell) is an outcome, not an accident: people
 * must see why nothing can be said.
 */
export function stateContract(table: readonly PriceRule[], question: StatementQuestion): Statement {
  const formula = FORMULA[question.scheme];
  try {
    const rules = rulesFor(table, question.scheme, question.signedOn);
    return settle(
      formula,
      question,
      rules.map((rule) => candidateOf(rule, question)),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'refused', formula, code: error.code, facts: error.facts };
  }
}

/** The one line that is certain about the price table; null while several rows may hold. */
export function certainLine(statement: Statement): PriceLine | null {
  switch (statement.status) {
    case 'final':
      return statement.candidate.line;
    case 'provisional': {
      if (statement.reasons.includes('rule-unconfirmed')) return null;
      const [only] = statement.candidates;
      return only?.kind === 'priced' ? only.line : null;
    }
    case 'refused':
      return null;
  }
}

/**
 * The premium that is owed: it falls due with the shipped mass and does not depend on the market,
 * so a price that is not fixed yet does not hold it back. Null while it is not due or not certain.
 */
export function premiumDueUsd(statement: Statement): Decimal | null {
  if (statement.status === 'provisional' && statement.reasons.includes('not-shipped')) return null;
  return certainLine(statement)?.premiumUsd ?? null;
}

function candidateOf(rule: PriceRule, question: StatementQuestion): Candidate {
  try {
    return { kind: 'priced', rule, line: priceBy(rule, question) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', rule, code: error.code, facts: error.facts };
  }
}

function settle(
  formula: string,
  question: StatementQuestion,
  candidates: readonly Candidate[],
): Statement {
  const priced = candidates.filter((one) => one.kind === 'priced');
  const refused = candidates.find((one) => one.kind === 'refused');
  if (refused !== undefined && priced.length === 0) {
    return { status: 'refused', formula, code: refused.code, facts: refused.facts };
  }
  const reasons = openReasons(question, candidates);
  const [only] = priced;
  if (reasons.length === 0 && only !== undefined) {
    return { status: 'final', formula, candidate: only };
  }
  return { status: 'provisional', formula, reasons, candidates };
}

function openReasons(
  question: StatementQuestion,
  candidates: readonly Candidate[],
): readonly OpenReason[] {
  const reasons: OpenReason[] = [];
  if (question.massBasis === 'contracted') reasons.push('not-shipped');
  if (question.scheme === 'fairtrade' && question.market === null) {
    reasons.push(question.priceType === 'to-be-fixed' ? 'price-not-fixed' : 'market-not-known');
  }
  const certain = candidates.length === 1 && candidates[0]?.rule.status === 'confirmed';
  if (!certain) reasons.push('rule-unconfirmed');
  return reasons;
}

import { type Decimal, numeral, roundTo } from '../../kernel/decimal';
import { kgText } from '../../kernel/grams';
import type { RefusalFacts } from '../../kernel/refusal';
import { type Compliance, FORMULA, type PriceLine } from './price';
import type { CoffeeForm, Scheme } from './price-rules';
import type { Candidate, MassBasis, OpenReason, PriceType } from './statement';
import { premiumDueUsd, type Statement, type StatementQuestion } from './statement';

type RefusalDocument = { readonly code: string; readonly facts: RefusalFacts };

/** Decimal strings; null means not known or not asked for. */
export type LineDocument = {
  readonly lb: string;
  readonly minimum_usc_per_lb: string;
  readonly market_usc_per_lb: string | null;
  readonly base_usc_per_lb: string;
  readonly floor_binding: boolean | null;
  readonly organic_usc_per_lb: string;
  readonly floor_usc_per_lb: string;
  readonly price_usc_per_lb: string;
  readonly premium_usc_per_lb: string;
  readonly all_in_usc_per_lb: string;
  readonly base_part_usd: string;
  readonly organic_part_usd: string;
  readonly contract_value_usd: string;
  readonly premium_usd: string;
  readonly total_usd: string;
  readonly premium_earmark_usd: string | null;
  readonly premium_free_usd: string | null;
  readonly prefinance_max_usd: string;
  readonly above_market_usd: string | null;
  readonly agreed: AgreedDocument | null;
};

export type AgreedDocument = {
  readonly price_usc_per_lb: string;
  readonly value_usd: string;
  readonly meets_floor: boolean;
  readonly meets_rule: boolean | null;
  readonly tolerance_usc_per_lb: string;
  readonly shortfall_usc_per_lb: string;
  readonly shortfall_usd: string;
};

export type CandidateDocument = {
  readonly rule: {
    readonly id: string;
    readonly valid_from: string | null;
    readonly status: 'confirmed' | 'unconfirmed';
  };
  readonly refused: RefusalDocument | null;
  readonly line: LineDocument | null;
};

export type InputsDocument = {
  readonly scheme: Scheme;
  readonly formula: string;
  readonly signed_on: string;
  readonly form: CoffeeForm;
  readonly organic: boolean;
  readonly price_type: PriceType;
  readonly mass_kg: string;
  readonly mass_basis: MassBasis;
  readonly market_usc_per_lb: string | null;
  readonly differential_usc_per_lb: string;
  readonly agreed_price: { readonly amount: string; readonly unit: string } | null;
};

/** A statement as it is stored and sent. */
export type StatementDocument = {
  readonly formula: string;
  readonly status: Statement['status'];
  readonly open_reasons: readonly OpenReason[];
  readonly refused: RefusalDocument | null;
  readonly inputs: InputsDocument;
  readonly candidates: readonly CandidateDocument[];
  readonly premium_due_usd: string | null;
  readonly rounding: string;
};

/** How the figures were rounded, printed with every statement. */
const ROUNDING =
  'lb = kg / 0.45359237, unrounded; each payment once, half up, to 0.01 USD; ' +
  'total = price + premium as rounded; base part = price - organic part';

/**
 * The statement as it is stored, sent and printed: decimal strings, units in the names, all inputs
 * and the rows of the price table that were used. The same statement is the same text.
 */
export function statementDocument(
  question: StatementQuestion,
  statement: Statement,
): StatementDocument {
  const due = premiumDueUsd(statement);
  return {
    formula: statement.formula,
    status: statement.status,
    open_reasons: statement.status === 'provisional' ? statement.reasons : [],
    refused: statement.status === 'refused' ? refusalOf(statement) : null,
    inputs: inputsDocument(question),
    candidates: candidatesOf(statement).map(candidateDocument),
    premium_due_usd: due === null ? null : due.toFixed(2),
    rounding: ROUNDING,
  };
}

/** The contract's side of the inputs, as printed with every statement. */
export function inputsDocument(question: StatementQuestion): InputsDocument {
  return {
    scheme: question.scheme,
    formula: FORMULA[question.scheme],
    signed_on: question.signedOn,
    form: question.form,
    organic: question.organic,
    price_type: question.priceType,
    mass_kg: kgText(question.mass),
    mass_basis: question.massBasis,
    market_usc_per_lb: numeralOrNull(question.market),
    differential_usc_per_lb: numeral(question.differential),
    agreed_price:
      question.agreed === null
        ? null
        : { amount: question.agreed.amount, unit: question.agreed.unit },
  };
}

function candidatesOf(statement: Statement): readonly Candidate[] {
  switch (statement.status) {
    case 'final':
      return [statement.candidate];
    case 'provisional':
      return statement.candidates;
    case 'refused':
      return [];
  }
}

function candidateDocument(candidate: Candidate): CandidateDocument {
  const rule = {
    id: candidate.rule.id,
    valid_from: candidate.rule.validFrom,
    status: candidate.rule.status,
  };
  return candidate.kind === 'priced'
    ? { rule, refused: null, line: lineDocument(candidate.line) }
    : { rule, refused: refusalOf(candidate), line: null };
}

function refusalOf(refused: RefusalDocument): RefusalDocument {
  return { code: refused.code, facts: refused.facts };
}

function lineDocument(line: PriceLine): LineDocument {
  return {
    lb: numeral(roundTo(line.lb, 12)),
    minimum_usc_per_lb: numeral(line.minimumUscPerLb),
    market_usc_per_lb: numeralOrNull(line.marketUscPerLb),
    base_usc_per_lb: numeral(line.baseUscPerLb),
    floor_binding: line.floorBinding,
    organic_usc_per_lb: numeral(line.organicUscPerLb),
    floor_usc_per_lb: numeral(line.floorUscPerLb),
    price_usc_per_lb: numeral(line.priceUscPerLb),
    premium_usc_per_lb: numeral(line.premiumUscPerLb),
    all_in_usc_per_lb: numeral(line.allInUscPerLb),
    base_part_usd: line.basePartUsd.toFixed(2),
    organic_part_usd: line.organicPartUsd.toFixed(2),
    contract_value_usd: line.contractValueUsd.toFixed(2),
    premium_usd: line.premiumUsd.toFixed(2),
    total_usd: line.totalUsd.toFixed(2),
    premium_earmark_usd: line.earmarkUsd?.toFixed(2) ?? null,
    premium_free_usd: line.freePremiumUsd?.toFixed(2) ?? null,
    prefinance_max_usd: line.prefinanceMaxUsd.toFixed(2),
    above_market_usd: line.aboveMarketUsd?.toFixed(2) ?? null,
    agreed: line.compliance === null ? null : complianceDocument(line.compliance),
  };
}

function complianceDocument(compliance: Compliance): AgreedDocument {
  return {
    price_usc_per_lb: numeral(roundTo(compliance.agreedUscPerLb, 12)),
    value_usd: compliance.agreedValueUsd.toFixed(2),
    meets_floor: compliance.meetsFloor,
    meets_rule: compliance.meetsRule,
    tolerance_usc_per_lb: numeral(roundTo(compliance.toleranceUscPerLb, 12)),
    shortfall_usc_per_lb: numeral(roundTo(compliance.shortfallUscPerLb, 12)),
    shortfall_usd: compliance.shortfallUsd.toFixed(2),
  };
}

function numeralOrNull(value: Decimal | null): string | null {
  return value === null ? null : numeral(value);
}

/** The line of a stored statement that is certain about the price table; else null. */
export function certainLineOf(document: StatementDocument): LineDocument | null {
  if (document.open_reasons.includes('rule-unconfirmed')) return null;
  return document.candidates[0]?.line ?? null;
}

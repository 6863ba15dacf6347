import type { Plain } from '../../kernel/canonical-json';
import { type Decimal, numeral, roundTo } from '../../kernel/decimal';
import { kgText } from '../../kernel/grams';
import { FORMULA, type Compliance, type PriceLine } from './price';
import type { Candidate, Statement, StatementQuestion } from './statement';
import { premiumDueUsd } from './statement';

type Document = { readonly [key: string]: Plain };

/** How the figures were rounded, printed with every statement. */
const ROUNDING =
  'lb = kg / 0.45359237, unrounded; each payment once, half up, to 0.01 USD; ' +
  'total = price + premium as rounded; base part = price - organic part';

/**
 * The statement as it is stored, sent and printed: decimal strings, units in the names, all inputs
 * and the rows of the price table that were used. The same statement is the same text.
 */
export function statementDocument(question: StatementQuestion, statement: Statement): Document {
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

/** All that the reckoning depends on besides the price table; hashed to recognise repeats. */
export function inputsDocument(question: StatementQuestion): Document {
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

function candidateDocument(candidate: Candidate): Document {
  const rule = {
    id: candidate.rule.id,
    valid_from: candidate.rule.validFrom,
    status: candidate.rule.status,
  };
  return candidate.kind === 'priced'
    ? { rule, refused: null, line: lineDocument(candidate.line) }
    : { rule, refused: refusalOf(candidate), line: null };
}

function refusalOf(refused: {
  code: string;
  facts: Extract<Statement, { status: 'refused' }>['facts'];
}): Document {
  return { code: refused.code, facts: refused.facts };
}

function lineDocument(line: PriceLine): Document {
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

function complianceDocument(compliance: Compliance): Document {
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

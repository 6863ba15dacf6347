import type { Plain } from '../../kernel/canonical-json';
import { type Decimal, numeral } from '../../kernel/decimal';
import { COFFEE_FORMS, possibleRules, type PriceRule } from './price-rules';
import type { StatementQuestion } from './statement';
import { inputsDocument } from './statement-document';

/**
 * Everything that a statement depends on: the contract as it stands and the rows of the table that
 * may hold for it, cell by cell. Two statements with equal inputs and formula are the same one.
 */
export function statementInputs(table: readonly PriceRule[], question: StatementQuestion): Plain {
  return {
    contract: inputsDocument(question),
    rules: possibleRules(table, question.scheme, question.signedOn).map(ruleDocument),
  };
}

function ruleDocument(rule: PriceRule): Plain {
  return {
    id: rule.id,
    status: rule.status,
    valid_from: rule.validFrom,
    minimum: COFFEE_FORMS.map((form) => numeralOrNull(rule.minimum[form])),
    organic_differential: numeralOrNull(rule.organicDifferential),
    premium: numeralOrNull(rule.premium),
    premium_earmark: numeralOrNull(rule.premiumEarmark),
    prefinance_percent: numeral(rule.prefinancePercent),
  };
}

function numeralOrNull(value: Decimal | null): string | null {
  return value === null ? null : numeral(value);
}

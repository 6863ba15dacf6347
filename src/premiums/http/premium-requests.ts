import { type Currency, CURRENCIES } from '../../kernel/money';
import {
  ChoiceField,
  CountField,
  DayField,
  DecimalField,
  IdField,
  ListField,
  TextField,
} from '../../platform/http/fields';

const AMOUNT = { min: '0.01', max: '100000000', places: 2 } as const;
const REFERENCE = { max: 80, describe: 'Number of the document, no names' } as const;

export class RecordPremiumReceivedRequest {
  @IdField()
  id!: string;

  @IdField()
  contract_id!: string;

  @DecimalField(AMOUNT)
  amount!: string;

  @ChoiceField(CURRENCIES)
  currency!: Currency;

  @DayField()
  received_on!: string;

  @TextField(REFERENCE)
  document!: string;
}

export class DecisionItemRequest {
  @IdField()
  id!: string;

  @TextField({ max: 60, pattern: /^[a-z-]+$/, describe: 'A code of the premium categories' })
  category!: string;

  @DecimalField(AMOUNT)
  amount!: string;

  @CountField({
    min: 1,
    max: 17,
    optional: true,
    describe: 'The one goal that it is counted to; without it, that of the category',
  })
  sdg?: number;
}

export class DecidePremiumRequest {
  @IdField()
  id!: string;

  @DayField()
  assembly_on!: string;

  @TextField(REFERENCE)
  minutes_ref!: string;

  @ChoiceField(CURRENCIES)
  currency!: Currency;

  @ListField(() => DecisionItemRequest, { max: 50 })
  items!: DecisionItemRequest[];
}

export class SpendPremiumRequest {
  @IdField()
  id!: string;

  @DecimalField(AMOUNT)
  amount!: string;

  @DayField()
  spent_on!: string;

  @TextField(REFERENCE)
  evidence_ref!: string;
}

export class DecisionItemPath {
  @IdField()
  id!: string;
}

export class PremiumPeriodQuery {
  @DayField()
  from!: string;

  @DayField()
  to!: string;
}

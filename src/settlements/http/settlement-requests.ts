import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  IdField,
} from '../../platform/http/fields';
import {
  CORRECTION_REASONS,
  type CorrectionReason,
  PAYMENT_MEANS,
  type PaymentMeans,
  SETTLEMENT_KINDS,
  type SettlementKind,
} from '../domain/settlement';

export class RecordSettlementRequest {
  @IdField()
  id!: string;

  @IdField({ describe: 'The lot that the delivery opened' })
  delivery_lot_id!: string;

  @IdField()
  producer_id!: string;

  @ChoiceField(SETTLEMENT_KINDS)
  kind!: SettlementKind;

  @DecimalField({ min: '0.01', max: '1000000', places: 2 })
  amount_pen!: string;

  @DayField()
  paid_on!: string;

  @ChoiceField(PAYMENT_MEANS)
  means!: PaymentMeans;

  @FlagField({ describe: 'True when nothing is left to pay for the delivery' })
  settles!: boolean;
}

export class CorrectSettlementRequest {
  @IdField()
  id!: string;

  @DecimalField({
    min: '-1000000',
    max: '1000000',
    places: 2,
    describe: 'The difference; negative where less was paid than recorded',
  })
  by_pen!: string;

  @ChoiceField(CORRECTION_REASONS)
  reason!: CorrectionReason;
}

export class SettlementPath {
  @IdField()
  id!: string;
}

export class SettlementPageQuery {
  @IdField({ optional: true })
  delivery_lot_id?: string;

  @IdField({ optional: true, describe: 'The last id of the page before' })
  after?: string;
}

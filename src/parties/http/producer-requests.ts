import type { Day } from '../../kernel/day';
import { ChoiceField, CountField, DayField, IdField, TextField } from '../../platform/http/fields';
import {
  CONSENT_AUDIENCES,
  CONSENT_PURPOSES,
  CONSENT_WAYS,
  type ConsentAudience,
  type ConsentPurpose,
  type ConsentWay,
} from '../domain/consent';
import { ERASURE_REASONS, type ErasureReason, type Sex, SEXES } from '../domain/producer';

export class RegisterProducerRequest {
  @IdField()
  id!: string;

  @TextField({ max: 20, pattern: /^[0-9A-Za-z][0-9A-Za-z./-]*$/, describe: 'Member number' })
  code!: string;

  @DayField()
  joined_on!: Day;

  @TextField({ min: 6, max: 6, pattern: /^\d{6}$/, describe: 'INEI district code' })
  ubigeo!: string;

  @TextField({ max: 80, describe: 'Village or annex' })
  community!: string;

  @ChoiceField(SEXES)
  sex!: Sex;

  @CountField({ min: 1900, max: 2100, optional: true })
  birth_year?: number | null;

  @TextField({ max: 80 })
  given_name!: string;

  @TextField({ max: 80 })
  family_name!: string;

  @TextField({ min: 8, max: 8, pattern: /^\d{8}$/, optional: true })
  dni?: string | null;
}

export class ProducerListQuery {
  @TextField({ max: 80, optional: true, describe: 'Part of the member number or of the name' })
  q?: string;

  @IdField({ optional: true, describe: 'The `next` of the page before' })
  cursor?: string;
}

export class ProducerPath {
  @IdField()
  id!: string;
}

export class ErasePersonQuery {
  @ChoiceField(ERASURE_REASONS)
  reason!: ErasureReason;
}

export class RecordConsentRequest {
  @IdField()
  id!: string;

  @ChoiceField(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @ChoiceField(CONSENT_AUDIENCES)
  audience!: ConsentAudience;

  @TextField({ max: 40, pattern: /^[0-9a-z.-]+$/, describe: 'Edition of the text agreed to' })
  text_version!: string;

  @DayField()
  given_on!: Day;

  @ChoiceField(CONSENT_WAYS)
  via!: ConsentWay;
}

export class ConsentPath {
  @IdField()
  id!: string;
}

export class WithdrawConsentRequest {
  @DayField()
  withdrawn_on!: Day;
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import type { Day } from '../../kernel/day';
import { ChoiceField, DayField, IdField, TextField } from '../../platform/http/fields';
import {
  ACTIVITIES,
  type Activity,
  CERTIFICATE_SCHEMES,
  type CertificateScheme,
  CHANGE_REASONS,
  type ChangeReason,
} from '../domain/certificate';

/** One or more different activities. */
function ActivitiesField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ enum: ACTIVITIES, isArray: true }),
    ValidateBy(
      { name: 'field.activities', validator: { validate: areActivities } },
      { message: 'field.activities', context: { choices: ACTIVITIES.join(', ') } },
    ),
  );
}

function areActivities(value: unknown): boolean {
  const known: readonly unknown[] = ACTIVITIES;
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((one) => known.includes(one))
  );
}

export class RecordCertificateRequest {
  @IdField()
  id!: string;

  @IdField({ describe: 'The own organisation: who holds a certificate records it' })
  holder_id!: string;

  @ChoiceField(CERTIFICATE_SCHEMES)
  scheme!: CertificateScheme;

  @TextField({ max: 60, pattern: /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u })
  number!: string;

  @TextField({
    max: 40,
    pattern: /^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u,
    describe: 'Control body; for EU organic its code, such as PE-BIO-149',
  })
  issued_by!: string;

  @ActivitiesField()
  activities!: readonly Activity[];

  @DayField()
  valid_from!: Day;

  @DayField({ describe: 'Last day, included' })
  valid_to!: Day;
}

export class CertificateListQuery {
  @IdField({ optional: true, describe: 'Whose certificates; default: the own organisation' })
  holder_id?: string;
}

export class CertificatePath {
  @IdField()
  id!: string;
}

export class ChangeCertificateRequest {
  @DayField({ describe: 'First day on which it holds' })
  from!: Day;

  @ChoiceField(CHANGE_REASONS)
  reason!: ChangeReason;
}

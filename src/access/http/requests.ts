import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import type { Id } from '../../kernel/id';
import { ChoiceField, CountField, IdField, TextField } from '../../platform/http/fields';
import { type Language, LANGUAGES } from '../../platform/text/language';
import { KEY_DAYS_MAX } from '../domain/api-key';
import { type Role, ROLES } from '../domain/permissions';

/**
 * Longer than any password may be, so that the rule and not the shape answers; short enough to
 * hash.
 */
const PASSWORD_FIELD_MAX = 512;

/** A password exactly as typed, gaps at the ends included. */
function PasswordField(): PropertyDecorator {
  const fits = (value: unknown): boolean =>
    typeof value === 'string' && value.length >= 1 && value.length <= PASSWORD_FIELD_MAX;
  return applyDecorators(
    ApiProperty({ type: String, format: 'password', maxLength: PASSWORD_FIELD_MAX }),
    ValidateBy(
      { name: 'access.field-password', validator: { validate: fits } },
      { message: 'access.field-password' },
    ),
  );
}

export class LogInRequest {
  @TextField({ max: 200 })
  login!: string;

  @PasswordField()
  password!: string;
}

export class LogOutRequest {
  @ChoiceField(['yes', 'no'], { optional: true, describe: 'End all sessions on every device.' })
  everywhere?: 'yes' | 'no';
}

export class CreateUserRequest {
  @IdField()
  id!: Id;

  @IdField()
  organisation_id!: Id;

  @TextField({ min: 3, max: 100, pattern: /^[A-Za-z0-9][A-Za-z0-9._+@-]+$/ })
  login!: string;

  @TextField({ max: 120 })
  display_name!: string;

  @PasswordField()
  password!: string;

  @ChoiceField(ROLES)
  role!: Role;

  @ChoiceField(LANGUAGES)
  language!: Language;
}

export class IdAddress {
  @IdField()
  id!: Id;
}

export class SetPasswordRequest {
  @PasswordField()
  password!: string;
}

export class ChangePasswordRequest {
  @PasswordField()
  current_password!: string;

  @PasswordField()
  new_password!: string;
}

export class CreateApiKeyRequest {
  @IdField()
  id!: Id;

  @IdField({ optional: true, describe: 'Default: the own organisation.' })
  organisation_id?: Id;

  @TextField({ max: 60, describe: 'What the key is for: "till", "ERP".' })
  name!: string;

  @ChoiceField(ROLES, { optional: true, describe: 'Default: the own role.' })
  role?: Role;

  @CountField({ min: 1, max: KEY_DAYS_MAX, optional: true, describe: 'Default: 365.' })
  valid_days?: number;
}

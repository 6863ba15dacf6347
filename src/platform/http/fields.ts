import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { Decimal } from '../../kernel/decimal';
import { isDay } from '../../kernel/day';
import { isId } from '../../kernel/id';

/**
 * The fields of request classes. Each says once what a member looks like: to the validator, to
 * class-transformer, and to readers of the OpenAPI page. The messages are text codes (`field.…`).
 */
interface Optional {
  readonly optional?: boolean;
  readonly describe?: string;
}

type Facts = Readonly<Record<string, string | number>>;

interface Rule {
  readonly code: string;
  readonly facts?: Facts;
  readonly fits: (value: unknown) => boolean;
  readonly api: ApiPropertyOptions;
}

function field(rule: Rule, options: Optional): PropertyDecorator {
  const description = options.describe === undefined ? {} : { description: options.describe };
  const api = { ...rule.api, ...description, required: options.optional !== true };
  return applyDecorators(
    ApiProperty(api as ApiPropertyOptions),
    ValidateBy(
      { name: rule.code, validator: { validate: rule.fits } },
      { message: rule.code, context: rule.facts ?? {} },
    ),
    ...(options.optional === true ? [IsOptional()] : []),
  );
}

/** A UUID that the client made and keeps. */
export function IdField(options: Optional = {}): PropertyDecorator {
  const fits = (value: unknown): boolean => typeof value === 'string' && isId(value);
  return field({ code: 'field.id', fits, api: { type: String, format: 'uuid' } }, options);
}

/**
 * Kilograms as a decimal string with at most three decimals: "62.500". Default: above 0, to 1,000
 * t.
 */
export function KgField(
  options: Optional & { min?: string; max?: string } = {},
): PropertyDecorator {
  return DecimalField({ min: '0.001', max: '1000000', places: 3, ...options });
}

/**
 * A decimal numeral as a string, within bounds (both included) and with at most `places` decimals.
 */
export function DecimalField(
  options: Optional & { min: string; max: string; places: number },
): PropertyDecorator {
  const { min, max, places } = options;
  const numeralText = new RegExp(`^-?\\d{1,15}(\\.\\d{1,${places}})?$`);
  const fits = (value: unknown): boolean => {
    if (typeof value !== 'string' || !numeralText.test(value)) return false;
    const number = new Decimal(value);
    return number.gte(min) && number.lte(max);
  };
  const api = { type: String, pattern: numeralText.source, example: min };
  return field({ code: 'field.decimal', facts: { min, max, places }, fits, api }, options);
}

/** A calendar day "2026-07-14". */
export function DayField(options: Optional = {}): PropertyDecorator {
  const fits = (value: unknown): boolean => typeof value === 'string' && isDay(value);
  return field({ code: 'field.day', fits, api: { type: String, format: 'date' } }, options);
}

/** One or more visible signs, no control characters; `pattern` where the form is known. */
export function TextField(
  options: Optional & { min?: number; max?: number; pattern?: RegExp } = {},
): PropertyDecorator {
  const { min = 1, max = 200, pattern } = options;
  const fits = (value: unknown): boolean =>
    typeof value === 'string' &&
    value.length >= min &&
    value.length <= max &&
    value.trim() === value &&
    !CONTROL_SIGNS.test(value) &&
    (pattern === undefined || pattern.test(value));
  const api = { type: String, minLength: min, maxLength: max, ...patternOf(pattern) };
  return field({ code: 'field.text', facts: { min, max }, fits, api }, options);
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL_SIGNS = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function patternOf(pattern: RegExp | undefined): { pattern?: string } {
  return pattern === undefined ? {} : { pattern: pattern.source };
}

export function ChoiceField(choices: readonly string[], options: Optional = {}): PropertyDecorator {
  const fits = (value: unknown): boolean => typeof value === 'string' && choices.includes(value);
  const facts = { choices: choices.join(', ') };
  return field({ code: 'field.choice', facts, fits, api: { enum: [...choices] } }, options);
}

/** A small whole number that is neither mass nor money: sacks, years, people. */
export function CountField(options: Optional & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  const fits = (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  const api = { type: 'integer' as const, minimum: min, maximum: max };
  return field({ code: 'field.count', facts: { min, max }, fits, api }, options);
}

export function FlagField(options: Optional = {}): PropertyDecorator {
  const fits = (value: unknown): boolean => typeof value === 'boolean';
  return field({ code: 'field.flag', fits, api: { type: Boolean } }, options);
}

type Constructor = new () => object;

/** One nested object of a request class. */
export function ObjectField(of: () => Constructor, options: Optional = {}): PropertyDecorator {
  const fits = (value: unknown): boolean => value instanceof of();
  return applyDecorators(
    Type(of),
    ValidateNested(),
    field({ code: 'field.object', fits, api: { type: () => of() } }, options),
  );
}

/** A list of nested objects of a request class. */
export function ListField(
  of: () => Constructor,
  options: Optional & { min?: number; max: number },
): PropertyDecorator {
  const { min = 1, max } = options;
  const facts = { min, max };
  return applyDecorators(
    ApiProperty({
      type: () => of(),
      isArray: true,
      minItems: min,
      maxItems: max,
      required: options.optional !== true,
    }),
    Type(of),
    IsArray({ message: 'field.list', context: facts }),
    ArrayMinSize(min, { message: 'field.list', context: facts }),
    ArrayMaxSize(max, { message: 'field.list', context: facts }),
    ValidateBy(
      {
        name: 'field.object',
        validator: { validate: (value: unknown) => value instanceof of() },
      },
      { each: true, message: 'field.object' },
    ),
    ValidateNested({ each: true }),
    ...(options.optional === true ? [IsOptional()] : []),
  );
}

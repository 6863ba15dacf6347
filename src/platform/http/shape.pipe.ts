import { Injectable, type PipeTransform, type ArgumentMetadata } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { Plain } from '../../kernel/canonical-json';
import { Refusal } from '../../kernel/refusal';
import { requirePlain } from './plain-body';

/** One thing that is wrong with a request's shape: where, and which message says it. */
export interface ShapeError {
  readonly field: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A refusal of the shape carries every wrong field at once, so that a form can mark them all. */
export class ShapeRefusal extends Refusal {
  constructor(readonly errors: readonly ShapeError[]) {
    super('shape', 'request.shape', { fields: errors.map((error) => error.field) });
  }
}

/** What class-validator says itself, in codes of the house. */
const VALIDATOR_WORDS: Readonly<Record<string, string>> = {
  whitelistValidation: 'field.unknown',
  nestedValidation: 'field.object',
};

const PRIMITIVES: readonly unknown[] = [String, Number, Boolean, Array, Object];

/**
 * Turns bodies and queries into their request classes and refuses whatever does not fit: unknown
 * members, arrays for objects, wrong types. Nothing is converted implicitly.
 */
@Injectable()
export class ShapePipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const type = metadata.metatype;
    if (type === undefined || PRIMITIVES.includes(type) || metadata.type === 'custom') return value;
    const given = value ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
      throw new ShapeRefusal([{ field: '', code: 'field.object', facts: {} }]);
    }
    const instance = plainToInstance(type, requirePlain(given as Plain)) as object;
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    });
    if (errors.length > 0) throw new ShapeRefusal(errors.flatMap((error) => flatten(error, '')));
    return instance;
  }
}

function flatten(error: ValidationError, path: string): ShapeError[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    field,
    code: VALIDATOR_WORDS[name] ?? message,
    facts: (error.contexts?.[name] ?? {}) as Record<string, string | number>,
  }));
  // Where the whole is no such thing, what its parts are said to lack would only confuse.
  if (own.length > 0) return own.slice(0, 1);
  return (error.children ?? []).flatMap((child) => flatten(child, field));
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { VARIETIES } from '../domain/plot';
import { MOST_POSITIONS } from '../domain/survey';

/** Rings of one polygon that are read at all; more than one is refused in words later. */
const MOST_RINGS = 10;

/**
 * GeoJSON coordinates of a Point or Polygon: `[longitude, latitude]` as numbers, no altitude.
 */
export function CoordinatesField(): PropertyDecorator {
  const facts = { most: MOST_POSITIONS };
  return applyDecorators(
    ApiProperty({
      type: 'array',
      items: {},
      description: '[longitude, latitude], or a list of rings of such pairs',
      example: [-78.81, -5.7],
    }),
    ValidateBy(
      { name: 'field.coordinates', validator: { validate: areCoordinates } },
      { message: 'field.coordinates', context: facts },
    ),
  );
}

export function areCoordinates(value: unknown): boolean {
  return isPair(value) || (isListOf(value, MOST_RINGS) && value.every(isRing));
}

export function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => Number.isFinite(one));
}

function isRing(value: unknown): boolean {
  return isListOf(value, MOST_POSITIONS) && value.every(isPair);
}

function isListOf(value: unknown, most: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.length <= most;
}

/** A list of different variety codes. */
export function VarietiesField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ enum: VARIETIES, isArray: true, required: false }),
    ValidateBy(
      { name: 'field.varieties', validator: { validate: areVarieties } },
      { message: 'field.varieties', context: { choices: VARIETIES.join(', ') } },
    ),
    IsOptional(),
  );
}

function areVarieties(value: unknown): boolean {
  const known: readonly unknown[] = VARIETIES;
  return (
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((one) => known.includes(one))
  );
}

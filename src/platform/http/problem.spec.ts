import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { Refusal, type RefusalKind } from '../../kernel/refusal';
import { defineTexts } from '../text/texts';
import './http.texts';
import { isOwnFault, problemOf } from './problem';
import { ShapeRefusal } from './shape.pipe';

defineTexts({
  'specimen.too-much': {
    de: '{asked} sind zu viel.',
    es: '{asked} es demasiado.',
    en: '{asked} is too much.',
  },
});

describe('a problem', () => {
  it('says code and facts, and the detail in the reader’s language', () => {
    const refusal = new Refusal('rule', 'specimen.too-much', { asked: '7.000' });
    expect(problemOf(refusal, 'es', 'r-1')).toEqual({
      type: 'urn:bohnenweg:specimen.too-much',
      title: '7.000 es demasiado.',
      status: 422,
      code: 'specimen.too-much',
      detail: '7.000 es demasiado.',
      facts: { asked: '7.000' },
      requestId: 'r-1',
    });
    expect(problemOf(refusal, 'de', 'r-1').detail).toBe('7.000 sind zu viel.');
  });

  it.each<[RefusalKind, number]>([
    ['shape', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['rule', 422],
    ['too-many', 429],
    ['busy', 503],
  ])('of kind %s has status %i', (kind, status) => {
    expect(
      problemOf(new Refusal(kind, 'specimen.too-much', { asked: '1' }), 'en', 'r').status,
    ).toBe(status);
  });

  it('of a shape names every field with its own sentence', () => {
    const refusal = new ShapeRefusal([
      { field: 'net_kg', code: 'field.decimal', facts: { min: '0.001', max: '9', places: 3 } },
      { field: 'x', code: 'field.unknown', facts: {} },
    ]);
    const { errors, facts } = problemOf(refusal, 'en', 'r');
    expect(facts).toEqual({ fields: ['net_kg', 'x'] });
    expect(errors?.map((one) => one.message)).toEqual([
      'A number from 0.001 to 9 with at most 3 decimals.',
      'This field is not known.',
    ]);
  });

  it('shows nothing of an own fault but the reference to look it up', () => {
    const fault = new Error('password "s3cret" at /srv/house/lots.ts:12');
    const problem = problemOf(fault, 'en', 'r-9');
    expect(problem).toMatchObject({ status: 500, code: 'request.failed', facts: {} });
    expect(JSON.stringify(problem)).not.toMatch(/s3cret|srv/);
    expect(problem.detail).toContain('r-9');
    expect(isOwnFault(fault)).toBe(true);
    expect(isOwnFault(new NotFoundException())).toBe(false);
  });

  it.each<[unknown, number, string]>([
    [new NotFoundException(), 404, 'request.unknown-page'],
    [Object.assign(new Error(), { statusCode: 413 }), 413, 'request.too-large'],
    [Object.assign(new Error(), { statusCode: 415 }), 400, 'request.malformed'],
    [Object.assign(new Error(), { code: '23505' }), 409, 'request.id-taken'],
    [Object.assign(new Error(), { code: '40P01' }), 503, 'request.unavailable'],
    [Object.assign(new Error(), { code: '57P01' }), 503, 'request.unavailable'],
    [Object.assign(new Error(), { code: 'ECONNREFUSED' }), 503, 'request.unavailable'],
    [new Error('Query read timeout'), 503, 'request.unavailable'],
    [Object.assign(new Error(), { code: '23514' }), 500, 'request.failed'],
    ['a thrown text', 500, 'request.failed'],
    [null, 500, 'request.failed'],
    [new ForbiddenException(), 400, 'request.malformed'],
  ])('of %s has status %i', (error, status, code) => {
    expect(problemOf(error, 'en', 'r')).toMatchObject({ status, code });
  });
});

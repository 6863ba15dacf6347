import { Refusal, refuse, refuseUnknown, unreachable } from './refusal';

function refusalOf(work: () => never): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe('refusal', () => {
  it('carries a code and its facts', () => {
    const facts = { lot: 'L-1', availableGrams: '1500', askedGrams: '2000' };
    const refusal = refusalOf(() => refuse('lot.not-enough-mass', facts));
    expect(refusal.kind).toBe('rule');
    expect(refusal.code).toBe('lot.not-enough-mass');
    expect(refusal.facts).toEqual(facts);
    expect(refusal.message).toContain('lot.not-enough-mass');
  });

  it('is of another kind where one is given', () => {
    expect(refusalOf(() => refuse('lot.moved-on', {}, 'conflict')).kind).toBe('conflict');
  });

  it('says the same of what does not exist and of what is foreign', () => {
    const refusal = refusalOf(() => refuseUnknown('lot', 'some-id'));
    expect(refusal).toMatchObject({
      kind: 'not-found',
      code: 'lot.unknown',
      facts: { id: 'some-id' },
    });
  });

  it('names what a switch forgot', () => {
    expect(() => unreachable('sold' as never)).toThrow('unreachable: "sold"');
  });
});

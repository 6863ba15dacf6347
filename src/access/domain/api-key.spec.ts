import { Refusal } from '../../kernel/refusal';
import { bearerOf, checkKeyWish, keyText, type KeyWish, readKey } from './api-key';

const id = '0190c7a1-3b5e-7c11-8a2f-5d4e3c2b1a09';
const other = '0190c7a1-3b5e-7c11-8a2f-5d4e3c2b1a10';
const secret = `${'aB3_-'.repeat(8)}xyz`;

function codeOf(wish: KeyWish, maker: { role: string; organisationId: string }): string {
  try {
    checkKeyWish(wish, maker);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('API keys', () => {
  it('are read back as they were written', () => {
    expect(readKey(keyText({ id, secret }))).toEqual({ id, secret });
  });

  it.each(['', 'tkb_', `tkb_${id}_`, `tkb_${id}_${secret}x`, `tkb_${id.toUpperCase()}_${secret}`])(
    'are not %j',
    (text) => {
      expect(readKey(text)).toBeNull();
    },
  );

  it('stand in the header only, as Bearer', () => {
    expect(bearerOf(`Bearer tkb_${id}_${secret}`)).toBe(`tkb_${id}_${secret}`);
    expect(bearerOf('bearer x')).toBe('x');
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Basic eDp5',
      'Bearer a b',
      'Bearer ä',
    ]) {
      expect(bearerOf(header)).toBeNull();
    }
  });

  it('can do what their maker can do, for the same organisation', () => {
    const maker = { role: 'roaster', organisationId: id };
    const wish = { organisationId: id, role: 'roaster', liveKeysOfThatName: 1 } as const;
    expect(codeOf(wish, maker)).toBe('taken');
    expect(codeOf({ ...wish, organisationId: other }, maker)).toBe('access.key-role');
    expect(codeOf({ ...wish, role: 'cooperative' }, maker)).toBe('access.key-role');
    expect(codeOf({ ...wish, liveKeysOfThatName: 2 }, maker)).toBe('access.too-many-keys');
  });

  it('are made for others by an administrator, but keep no accounts', () => {
    const maker = { role: 'administrator', organisationId: id };
    const wish = { organisationId: other, role: 'retailer', liveKeysOfThatName: 0 } as const;
    expect(codeOf(wish, maker)).toBe('taken');
    expect(codeOf({ ...wish, role: 'administrator' }, maker)).toBe('access.key-role');
  });
});

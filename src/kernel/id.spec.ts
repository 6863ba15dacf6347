import { isId } from './id';

describe('id', () => {
  it('knows a UUID of version 7 and 4 in lower case', () => {
    expect(isId('019aaf3e-7c51-7b12-9d3c-0123456789ab')).toBe(true);
    expect(isId('7b1d6b4e-0f5e-4c1a-8f57-3a1a2f9d9e10')).toBe(true);
  });

  it.each([
    '019AAF3E-7C51-7B12-9D3C-0123456789AB',
    '019aaf3e-7c51-7b12-1d3c-0123456789ab',
    '019aaf3e-7c51-7b12-9d3c-0123456789ab\n',
    '{019aaf3e-7c51-7b12-9d3c-0123456789ab}',
    '00000000-0000-0000-0000-000000000000',
    '019aaf3e7c517b129d3c0123456789ab',
    '',
  ])('refuses %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});

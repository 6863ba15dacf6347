import { safeReturnPath } from './return-path';

describe('the return address after the log-in', () => {
  it.each([
    '/',
    '/deliveries/new',
    '/lots?from=2026-01-01&q=%C3%B1',
    '/01/04006381333931/10/B-7#top',
  ])('keeps the own path %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /deliveries',
    '/del iveries',
    '@evil.example',
    '',
    '/login',
    '/login?to=/login',
    '/logout',
    `/${'a'.repeat(1000)}`,
  ])('goes to the start page instead of %j', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it.each([undefined, null, 7, ['/a', '/b'], { to: '/a' }])('takes no %j', (value) => {
    expect(safeReturnPath(value)).toBe('/');
  });

  it('never leaves the site, whatever a browser makes of what it keeps', () => {
    for (const path of [
      '/.//evil.example',
      '/%2f%2fevil.example',
      '/user:pass@evil',
      '/a/..//evil',
    ]) {
      const kept = safeReturnPath(path);
      expect(new URL(kept, 'https://bohnenweg.example').origin).toBe('https://bohnenweg.example');
    }
  });
});

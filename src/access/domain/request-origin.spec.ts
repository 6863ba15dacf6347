import { isFromElsewhere, type RequestOrigin } from './request-origin';

const HOUSE = 'https://bohnenweg.example';
const form: RequestOrigin = {
  method: 'POST',
  fetchSite: null,
  origin: null,
  host: 'bohnenweg.example',
  contentType: 'application/x-www-form-urlencoded',
  withCookie: true,
};
const elsewhere = (change: Partial<RequestOrigin>): boolean =>
  isFromElsewhere({ ...form, ...change }, HOUSE);

describe('requests that another site made a browser send', () => {
  it('are known by Sec-Fetch-Site', () => {
    expect(elsewhere({ fetchSite: 'same-origin' })).toBe(false);
    expect(elsewhere({ fetchSite: 'none' })).toBe(false);
    expect(elsewhere({ fetchSite: 'same-site' })).toBe(true);
    expect(elsewhere({ fetchSite: 'cross-site', origin: HOUSE })).toBe(true);
    expect(elsewhere({ fetchSite: 'cross-site', contentType: 'application/json' })).toBe(true);
  });

  it('are known by Origin', () => {
    expect(elsewhere({ origin: HOUSE, host: 'inner:3000' })).toBe(false);
    expect(elsewhere({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(false);
    for (const origin of [
      'https://evil.example',
      'https://bohnenweg.example.evil.example',
      'http://bohnenweg.example:81',
      'null',
      '',
    ]) {
      expect(elsewhere({ origin })).toBe(true);
      expect(elsewhere({ origin, method: 'DELETE', contentType: 'application/json' })).toBe(true);
    }
  });

  it('are suspected when a form with a cookie names no origin', () => {
    expect(elsewhere({})).toBe(true);
    expect(elsewhere({ contentType: 'text/plain' })).toBe(true);
    expect(elsewhere({ contentType: 'multipart/form-data; boundary=x' })).toBe(true);
    expect(elsewhere({ contentType: 'text/plain; application/json' })).toBe(true);
    expect(elsewhere({ contentType: null })).toBe(true);
  });

  it('are not what a program sends: JSON, another method, or no cookie at all', () => {
    expect(elsewhere({ contentType: 'application/json; charset=utf-8' })).toBe(false);
    expect(elsewhere({ method: 'DELETE', contentType: null })).toBe(false);
    expect(elsewhere({ withCookie: false })).toBe(false);
  });

  it('are never plain reads', () => {
    expect(elsewhere({ method: 'GET', fetchSite: 'cross-site' })).toBe(false);
    expect(elsewhere({ method: 'HEAD', origin: 'https://evil.example' })).toBe(false);
  });
});

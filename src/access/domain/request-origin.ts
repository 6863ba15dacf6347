/** What a browser says about where a request comes from. */
export interface RequestOrigin {
  readonly method: string;
  /** `Sec-Fetch-Site`, null where the client sends none. */
  readonly fetchSite: string | null;
  /** `Origin`, null where the client sends none. */
  readonly origin: string | null;
  /** `Host` as the client called it. */
  readonly host: string | null;
  readonly contentType: string | null;
  /** True when the request carries a session cookie. */
  readonly withCookie: boolean;
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
/** What a foreign page can send with a plain form, without asking this server first. */
const FORM_METHODS: readonly string[] = ['POST'];

/**
 * True where another site may have made the caller's browser send this request. A browser names the
 * origin of everything that is not a plain read; what carries a cookie and no such name must at
 * least be of a kind that no page can send to a foreign host unasked (JSON, or another method).
 */
export function isFromElsewhere(request: RequestOrigin, publicUrl: string): boolean {
  if (SAFE_METHODS.includes(request.method)) return false;
  if (request.fetchSite !== null) {
    return request.fetchSite !== 'same-origin' && request.fetchSite !== 'none';
  }
  if (request.origin !== null) return !isOwn(request.origin, request.host, publicUrl);
  return (
    request.withCookie && FORM_METHODS.includes(request.method) && !isJson(request.contentType)
  );
}

function isOwn(origin: string, host: string | null, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

function isJson(contentType: string | null): boolean {
  return /^application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(contentType ?? '');
}

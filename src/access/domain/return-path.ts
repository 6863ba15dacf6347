/** Stands for any host; the path is only ever resolved against it. */
const ANY_HOST = 'https://house.invalid';
/** Room for a form with all that was typed in it. */
const MAX_LENGTH = 1000;
// control signs are dropped by browsers before they read an address: "/\t/evil" is "//evil"
const PLAIN_SIGNS = /^[\x21-\x5b\x5d-\x7e]+$/;

/**
 * Where to go after the log-in: a path of this site, or the start page. Everything that a browser
 * might read as another host is refused: "//evil", "/\evil", "https:evil", control signs.
 */
export function safeReturnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > MAX_LENGTH) return '/';
  if (!PLAIN_SIGNS.test(asked) || !asked.startsWith('/') || asked.startsWith('//')) return '/';
  if (!URL.canParse(asked, ANY_HOST)) return '/';
  const resolved = new URL(asked, ANY_HOST);
  if (resolved.origin !== ANY_HOST) return '/';
  // back to the log-in itself would go in a circle
  return /^\/log(in|out)\b/.test(resolved.pathname) ? '/' : asked;
}

import { createHash } from 'node:crypto';
import { makeTypeface, TYPEFACE, UNICODE_RANGE, type Weight } from './typeface/typeface';

/** A file that the pages ask for. Its path changes with its content, so it may be kept forever. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The `Cache-Control` of every asset. */
export const ASSET_CACHE_CONTROL = 'public, max-age=31536000, immutable';

const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<ellipse cx="16" cy="16" rx="10" ry="14" fill="#74381a" transform="rotate(30 16 16)"/>' +
  '<path d="M22 5C17 11 21 19 10 27" fill="none" stroke="#fdfbf7" stroke-width="2.5"/></svg>';

const typefaces = ([400, 600] as const).map((weight) => ({
  weight,
  asset: hashed(`typeface-${weight}`, 'woff2', 'font/woff2', makeTypeface(weight)),
}));

export const ICON = hashed('icon', 'svg', 'image/svg+xml', Buffer.from(ICON_SVG));

/** Everything to serve besides the pages themselves. */
export const ASSETS: readonly Asset[] = [ICON, ...typefaces.map(({ asset }) => asset)];

/**
 * `swap`: the text is readable at once in the reader's own font. The stand-in is narrowed to the
 * typeface's width, so that little moves when the typeface arrives.
 */
export const FONT_FACES =
  typefaces.map(({ weight, asset }) => fontFace(weight, asset)).join('') +
  '@font-face{font-family:"Stand-in";src:local("Arial"),local("Liberation Sans"),local("Roboto");' +
  'size-adjust:93%}';

function fontFace(weight: Weight, asset: Asset): string {
  const source = `url(${asset.path}) format("woff2")`;
  return (
    `@font-face{font-family:"${TYPEFACE}";font-weight:${weight};font-display:swap;` +
    `src:${source};unicode-range:${UNICODE_RANGE}}`
  );
}

function hashed(name: string, ending: string, contentType: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, contentType, bytes };
}

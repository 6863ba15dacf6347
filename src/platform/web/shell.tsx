import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Language, LANGUAGES } from '../text/language';
import { ICON } from './assets';
import { STYLESHEET } from './stylesheet';
import { LANGUAGE_NAMES, say } from './web.texts';

/** A link of the menu or the footer. */
export interface PageLink {
  readonly href: string;
  readonly label: string;
}

export interface PageOptions {
  readonly language: Language;
  /** Plain words, most special first; the shell adds the name of the house. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Path and query of this page; the language links keep it and set `lang`. */
  readonly path: string;
  readonly nav?: readonly PageLink[] | undefined;
  /** The `href` of the menu entry that this page belongs to. */
  readonly current?: string | undefined;
  /** Who is logged in. Nobody: no menu entry for logging out. */
  readonly userName?: string | undefined;
  /** Where the log-out button posts to; only with `userName`. */
  readonly logOutPath?: string | undefined;
  /** Imprint, privacy, accessibility statement. */
  readonly footer?: readonly PageLink[] | undefined;
  readonly footerNote?: string | undefined;
  readonly robots?: 'noindex' | undefined;
  /** For tables and charts that need more than the width of a text column. */
  readonly wide?: boolean | undefined;
  /** The page shows a form that was sent back: the title then begins with "Error:". */
  readonly faulty?: boolean | undefined;
}

/** The name of the house: the same in all languages. */
export const WORDMARK = 'Bohnenweg';

/** A complete HTML document around `body`, which begins with the page's only `h1`. */
export function renderPage(options: PageOptions, body: VNode): string {
  return `<!doctype html>${renderToString(<Page options={options} body={body} />)}`;
}

function Page({ options, body }: { options: PageOptions; body: VNode }): VNode {
  const { language } = options;
  return (
    <html lang={language}>
      <Head options={options} />
      <body class={options.wide === true ? 'wide' : undefined}>
        <a class="skip" href="#content">
          {say(language, 'web.skip')}
        </a>
        <header class="top">
          <div class="bar">
            <a class="wordmark" href="/" translate={false}>
              {WORDMARK}
            </a>
            <Languages language={language} path={options.path} />
          </div>
          <Menu options={options} />
        </header>
        <main id="content" tabIndex={-1}>
          {body}
        </main>
        <Footer options={options} />
      </body>
    </html>
  );
}

function Head({ options }: { options: PageOptions }): VNode {
  const { language, title } = options;
  const named = `${title} – ${WORDMARK}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>
        {options.faulty === true ? say(language, 'web.error-title', { title: named }) : named}
      </title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {options.description !== undefined && (
        <meta name="description" content={options.description} />
      )}
      {options.robots !== undefined && <meta name="robots" content={options.robots} />}
      <meta name="color-scheme" content="light" />
      <style dangerouslySetInnerHTML={{ __html: STYLESHEET }} />
      <link rel="icon" type="image/svg+xml" href={ICON.path} />
    </head>
  );
}

/**
 * `path` in another language: the query is kept, `lang` is set. An address that begins with more
 * than one slash would name another host in a link, so only one is kept.
 */
export function inLanguage(path: string, language: Language): string {
  const [before = '', query = ''] = path
    .split('#', 1)
    .join('')
    .split(/\?(.*)/s);
  const wishes = new URLSearchParams(query);
  wishes.set('lang', language);
  return `${before.replace(/^[/\\]+/, '/')}?${wishes.toString()}`;
}

function Languages({ language, path }: { language: Language; path: string }): VNode {
  return (
    <nav class="languages" aria-label={say(language, 'web.languages')}>
      <ul>
        {LANGUAGES.map((other) => (
          <li key={other}>
            <a
              href={inLanguage(path, other)}
              lang={other}
              hreflang={other}
              aria-current={other === language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Menu({ options }: { options: PageOptions }): VNode | null {
  const { language, nav = [], userName } = options;
  if (nav.length === 0 && userName === undefined) return null;
  return (
    <div class="menu">
      <nav aria-label={say(language, 'web.menu')}>
        <ul>
          {nav.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={href === options.current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {userName !== undefined && (
        <div class="account">
          <span>{userName}</span>
          {options.logOutPath !== undefined && (
            <form method="post" action={options.logOutPath}>
              <button class="plain">{say(language, 'web.log-out')}</button>
            </form>
          )}
        </div>
      )}
    </div>
  );
}

function Footer({ options }: { options: PageOptions }): VNode {
  const { language, footer = [], footerNote } = options;
  return (
    <footer class="end">
      {footerNote !== undefined && <p>{footerNote}</p>}
      {footer.length > 0 && (
        <nav aria-label={say(language, 'web.footer-links')}>
          <ul>
            {footer.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}

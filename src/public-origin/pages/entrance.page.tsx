import type { VNode } from 'preact';
import type { Language } from '../../platform/text/language';
import { Button } from '../../platform/web/components/button';
import { Field } from '../../platform/web/components/field';
import { ErrorSummary } from '../../platform/web/components/form';
import { inLanguage, type PageLink, renderPage } from '../../platform/web/shell';
import { say } from '../public-origin.texts';

export interface EntranceView {
  readonly language: Language;
  /** Links of the role; null for somebody who is not logged in. */
  readonly work: readonly PageLink[] | null;
  readonly personName?: string | null | undefined;
  /** What was typed, and why it could not be read. */
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}

/** The house's front door: type the code on the bag, read the reports, or log in. */
export function renderEntrance(view: EntranceView): string {
  const { language, work, error } = view;
  const options = {
    language,
    title: say(language, 'entrance.title'),
    description: say(language, 'entrance.lede'),
    path: '/',
    faulty: error !== undefined,
    ...(work === null ? {} : { nav: work, userName: view.personName ?? '', logOutPath: '/logout' }),
  };
  return renderPage(options, <Entrance {...view} />);
}

function Entrance({ language, work, typed, error }: EntranceView): VNode {
  const link = (href: string, label: string): VNode => (
    <li>
      <a href={href}>{label}</a>
    </li>
  );
  return (
    <>
      <h1>{say(language, 'entrance.title')}</h1>
      <p class="lede">{say(language, 'entrance.lede')}</p>
      <CodeForm language={language} typed={typed} error={error} />
      {work !== null && (
        <>
          <h2>{say(language, 'entrance.your-work')}</h2>
          {work.length === 0 ? (
            <p>{say(language, 'entrance.no-page')}</p>
          ) : (
            <ul>{work.map(({ href, label }) => link(href, label))}</ul>
          )}
        </>
      )}
      <h2>{say(language, 'entrance.more')}</h2>
      <ul>
        {link(inLanguage('/reports', language), say(language, 'entrance.reports'))}
        {work === null && link(inLanguage('/login', language), say(language, 'entrance.log-in'))}
        {link('/docs', say(language, 'entrance.interface'))}
      </ul>
    </>
  );
}

/** Sends by GET, so that the answer is an address that can be kept and shared. */
export function CodeForm(props: Pick<EntranceView, 'language' | 'typed' | 'error'>): VNode {
  const { language, typed, error } = props;
  return (
    <form method="get" action="/check" noValidate>
      {error !== undefined && (
        <ErrorSummary language={language} errors={[{ name: 'code', text: error }]} />
      )}
      <Field type="hidden" name="lang" value={language} />
      <Field
        type="text"
        language={language}
        name="code"
        label={say(language, 'entrance.code')}
        hint={say(language, 'entrance.code-hint')}
        value={typed}
        error={error}
        autoComplete="off"
      />
      <p class="actions">
        <Button label={say(language, 'entrance.check')} />
      </p>
    </form>
  );
}

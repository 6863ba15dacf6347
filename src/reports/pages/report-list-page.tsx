import type { Day } from '../../kernel/day';
import { formatDay } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { renderPage } from '../../platform/web/shell';
import { reportsTexts } from '../reports.texts';

/** The years whose report is published. */
export function reportListPage(
  language: Language,
  years: readonly { readonly year: number; readonly published_on: Day }[],
  path: string,
): string {
  const title = reportsTexts(language, 'reports.list.title');
  return renderPage(
    { language, title, path },
    <>
      <h1>{title}</h1>
      {years.length === 0 && <p>{reportsTexts(language, 'reports.list.none')}</p>}
      <ul>
        {years.map(({ year, published_on }) => (
          <li key={year}>
            <a href={`/reports/${String(year)}`}>
              {reportsTexts(language, 'reports.list.entry', { year: String(year) })}
            </a>
            ,{' '}
            {reportsTexts(language, 'reports.list.published', {
              day: formatDay(language, published_on),
            })}
          </li>
        ))}
      </ul>
    </>,
  );
}

import type { VNode } from 'preact';
import { TOWNS } from '../../partnership/partnership.public';
import type { Id } from '../../kernel/id';
import type { Language } from '../../platform/text/language';
import { Button } from '../../platform/web/components/button';
import { KEY_FIELD } from '../../platform/web/components/form';
import { Notice } from '../../platform/web/components/notice';
import { renderPage } from '../../platform/web/shell';
import type { ReportDesk } from '../queries/report-views';
import { say } from '../report.texts';
import { reportsTexts } from '../reports.texts';
import { type ReportOffer, reportPage } from './report-page';

interface DeskPageOptions {
  readonly language: Language;
  readonly year: number;
  readonly desk: ReportDesk;
  /** The stored text of the newest version; null while there is none. */
  readonly body: string | null;
  readonly path: string;
  /** New ids and idempotency keys for the forms of this page. */
  readonly makeId: () => Id;
}

/** What one of the two towns sees of a year: the draft with its next steps, or how far it is. */
export function deskPage(options: DeskPageOptions): string {
  const { language, year, desk, body, path } = options;
  const { report } = desk;
  const notes = <Notes options={options} />;
  if (report !== null && body !== null) {
    const standing = { ...report, versionId: report.id, offers: offersOf(options) };
    return reportPage({ language, body, standing, path, notes });
  }
  const title = say(language, 'report.title', { year: String(year) });
  return renderPage(
    { language, title, path, robots: 'noindex' },
    <>
      <h1>{title}</h1>
      {notes}
    </>,
  );
}

/** Each town approves once; publishing is offered when both have. */
function offersOf({ year, desk, makeId }: DeskPageOptions): readonly ReportOffer[] {
  const { town, report } = desk;
  if (report === null || report.publishedOn !== null) return [];
  const approved = report.approvals.map((one) => one.town);
  const common = { town, idempotencyKey: makeId() };
  if (!approved.includes(town)) {
    return [{ ...common, kind: 'approve', action: `/reports/${String(year)}/approval` }];
  }
  return TOWNS.every((one) => approved.includes(one))
    ? [{ ...common, kind: 'publish', action: `/reports/${String(year)}/publication` }]
    : [];
}

function Notes({ options }: { options: DeskPageOptions }): VNode {
  const { language, year, desk, makeId } = options;
  const { request, progress } = desk;
  const args = { year: String(year) };
  return (
    <>
      {request?.outcome === 'waiting' && (
        <Notice
          language={language}
          kind="info"
          title={reportsTexts(language, 'reports.standing.waiting', args)}
        >
          <p>
            {reportsTexts(language, 'reports.standing.progress', {
              done: progress?.done ?? 0,
              planned: progress?.planned ?? '…',
            })}
          </p>
          <progress
            aria-label={reportsTexts(language, 'reports.standing.waiting', args)}
            value={progress?.done ?? 0}
            max={progress?.planned ?? 1}
          />
        </Notice>
      )}
      {request?.outcome === 'refused' && (
        <Notice
          language={language}
          kind="stop"
          title={reportsTexts(language, 'report.claim-refused')}
        >
          <ul>
            {findingsOf(request.refusal_facts).map((excerpt) => (
              <li key={excerpt}>{excerpt}</li>
            ))}
          </ul>
        </Notice>
      )}
      {request?.outcome !== 'waiting' && (
        <form method="post" action={`/reports/${String(year)}/request`}>
          <input type="hidden" name={KEY_FIELD} value={makeId()} />
          <input type="hidden" name="id" value={makeId()} />
          <p class="actions">
            <Button
              kind={desk.report === null ? 'primary' : 'secondary'}
              label={reportsTexts(language, 'reports.request', args)}
            />
          </p>
        </form>
      )}
    </>
  );
}

function findingsOf(facts: string | null): readonly string[] {
  if (facts === null) return [];
  const parsed = JSON.parse(facts) as { findings?: { language: string; excerpt: string }[] };
  return (parsed.findings ?? []).map(({ language, excerpt }) => `${language}: … ${excerpt} …`);
}

import type { VNode } from 'preact';
import { type Town, townText } from '../../partnership/partnership.public';
import type { Day } from '../../kernel/day';
import { formatDay } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { DefinitionList } from '../../platform/web/components/definition-list';
import { Form } from '../../platform/web/components/form';
import { Notice } from '../../platform/web/components/notice';
import { type PageOptions, renderPage } from '../../platform/web/shell';
import { say } from '../report.texts';
import { reportsTexts } from '../reports.texts';

/** A stored version around its text: who has approved it, when it was published. */
export interface ReportStanding {
  readonly versionId: string;
  readonly year: number;
  readonly version: number;
  readonly snapshotSha256: string;
  readonly publishedOn: Day | null;
  readonly approvals: readonly { readonly town: Town; readonly approvedOn: Day }[];
  /** What the reader may do next, where the reader is one of the two towns. */
  readonly offers?: readonly ReportOffer[] | undefined;
}

/** One step that somebody of a town can take with a draft. */
export interface ReportOffer {
  readonly kind: 'approve' | 'publish';
  readonly town: Town;
  readonly action: string;
  readonly idempotencyKey: string;
}

export interface ReportPageOptions {
  readonly language: Language;
  /** The text as it was stored, made by `reportBody`. */
  readonly body: string;
  readonly standing: ReportStanding;
  readonly path: string;
  readonly page?: Partial<PageOptions> | undefined;
  /** What stands after the verification: the towns' desk. */
  readonly notes?: VNode | undefined;
}

/** The whole page: standing of a draft, the frozen text, and how anybody can check it. */
export function reportPage(options: ReportPageOptions): string {
  const { language, body, standing, path, page, notes } = options;
  const draft = standing.publishedOn === null;
  return renderPage(
    {
      language,
      title: say(language, 'report.title', { year: String(standing.year) }),
      description: say(language, 'report.lede'),
      path,
      wide: true,
      ...(draft ? { robots: 'noindex' as const } : {}),
      ...page,
    },
    <>
      {draft && (
        <Notice
          language={language}
          kind="warn"
          title={reportsTexts(language, 'reports.standing.draft')}
        >
          <p>{reportsTexts(language, 'reports.standing.draft-more')}</p>
        </Notice>
      )}
      <div dangerouslySetInnerHTML={{ __html: body }} />
      <Verification language={language} standing={standing} />
      {(standing.offers ?? []).map((offer) => (
        <Offer key={offer.kind} language={language} offer={offer} standing={standing} />
      ))}
      {notes}
    </>,
  );
}

function Verification(props: { language: Language; standing: ReportStanding }): VNode {
  const { language, standing } = props;
  const { year, version, approvals, publishedOn } = standing;
  const approved = approvals.map(({ town, approvedOn }) =>
    reportsTexts(language, 'reports.proof.on', {
      town: townText(language, town),
      day: formatDay(language, approvedOn),
    }),
  );
  const address =
    publishedOn === null ? `/reports/${String(year)}/draft` : `/reports/${String(year)}`;
  const nobody = reportsTexts(language, 'reports.proof.nobody');
  return (
    <section id="verification">
      <h2>{reportsTexts(language, 'reports.proof.title')}</h2>
      <p>{reportsTexts(language, 'reports.proof.intro')}</p>
      <DefinitionList
        items={[
          { label: reportsTexts(language, 'reports.proof.version'), value: String(version) },
          { label: reportsTexts(language, 'reports.proof.id'), value: standing.versionId },
          {
            label: reportsTexts(language, 'reports.proof.digest'),
            value: standing.snapshotSha256,
          },
          {
            label: reportsTexts(language, 'reports.proof.approved'),
            value: approved.length === 0 ? nobody : approved.join('; '),
          },
          {
            label: reportsTexts(language, 'reports.proof.published'),
            value:
              publishedOn === null
                ? reportsTexts(language, 'reports.proof.not-yet')
                : formatDay(language, publishedOn),
          },
          {
            label: reportsTexts(language, 'reports.proof.files'),
            value: (
              <>
                <a href={`${address}/data.json`}>{reportsTexts(language, 'reports.proof.json')}</a>
                {' · '}
                <a href={`${address}/data.csv`}>{reportsTexts(language, 'reports.proof.csv')}</a>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Offer(props: { language: Language; offer: ReportOffer; standing: ReportStanding }): VNode {
  const { language, offer, standing } = props;
  const label =
    offer.kind === 'approve'
      ? reportsTexts(language, 'reports.approve', {
          town: townText(language, offer.town),
        })
      : reportsTexts(language, 'reports.publish');
  return (
    <Form
      language={language}
      action={offer.action}
      submit={label}
      idempotencyKey={offer.idempotencyKey}
    >
      <input type="hidden" name="version_id" value={standing.versionId} />
      {offer.kind === 'approve' && (
        <input type="hidden" name="snapshot_sha256" value={standing.snapshotSha256} />
      )}
    </Form>
  );
}

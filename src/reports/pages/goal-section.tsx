import type { VNode } from 'preact';
import { reasonText, statusText, unitText } from '../../impact/impact.public';
import { formatDay } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { Figure, type Working } from '../../platform/web/components/figure';
import { Notice } from '../../platform/web/components/notice';
import { Table } from '../../platform/web/components/table';
import type {
  ReportSnapshot,
  SnapshotFigure,
  SnapshotGoal,
  SnapshotMetric,
} from '../domain/snapshot';
import { say } from '../report.texts';
import { amountText, coverageText, partName, scopeText, valueText, workingLine } from './figures';
import { premiumOfGoal } from './premium';

interface Props {
  readonly snapshot: ReportSnapshot;
  readonly goal: SnapshotGoal;
  readonly language: Language;
  /** `left-out` for the search for claims: a denial has to name what it denies. */
  readonly denials: 'shown' | 'left-out';
}

/** One goal: its figures with their working, or why there are none. */
export function GoalSection({ snapshot, goal, language, denials }: Props): VNode {
  const own = snapshot.metrics.filter((metric) => metric.sdg === goal.goal);
  const amounts = premiumOfGoal(snapshot, goal.goal).map((figure) =>
    amountText(language, figure.value ?? '0', figure.unit),
  );
  return (
    <section id={`goal-${String(goal.goal)}`}>
      <h2>
        {goal.goal} {goal.name[language]}
      </h2>
      {own.length === 0 && <Gap goal={goal} language={language} />}
      {amounts.length > 0 && (
        <p>{say(language, 'report.premium-here', { amounts: amounts.join(' · ') })}</p>
      )}
      {own.map((metric) => (
        <MetricBlock
          key={`${metric.code} ${metric.scope.kind} ${metric.scope.subject ?? ''}`}
          metric={metric}
          language={language}
          denials={denials}
        />
      ))}
    </section>
  );
}

/** Why there is no figure for a goal, and what it would take. */
function Gap({ goal, language }: { goal: SnapshotGoal; language: Language }): VNode {
  const { gap } = goal;
  return (
    <Notice language={language} kind="info" title={say(language, 'report.gap')}>
      {gap === null ? (
        <p>{say(language, 'report.gap-unnamed')}</p>
      ) : (
        <p>
          {reasonText(language, gap.reason)}{' '}
          {say(language, 'report.needed', { what: withinSentence(language, gap.needed[language]) })}
        </p>
      )}
    </Notice>
  );
}

/** German keeps the capital of its nouns; the others begin small after a colon. */
function withinSentence(language: Language, phrase: string): string {
  return language === 'de' ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

interface MetricProps {
  readonly metric: SnapshotMetric;
  readonly language: Language;
  readonly denials: 'shown' | 'left-out';
}

function MetricBlock({ metric, language, denials }: MetricProps): VNode {
  const { headline } = metric;
  const named = {
    language,
    label: metric.name[language],
    note: (
      <>
        {noteOf(language, metric)}
        {denials === 'shown' && (
          <span class="note">
            <b>{say(language, 'report.not-claim')}:</b> {metric.notClaim[language]}
          </span>
        )}
      </>
    ),
    working: workingOf(language, metric),
  };
  return (
    <>
      {headline.value === null ? (
        <Figure {...named} missing={statusLine(language, metric)} />
      ) : (
        <Figure
          {...named}
          value={valueText(language, headline.value, headline.unit)}
          unit={unitText(language, headline.unit)}
          grade={metric.grade}
        />
      )}
      <Parts metric={metric} language={language} />
    </>
  );
}

/** "alle Genossenschaften, Abdeckung 96,7 % – veröffentlicht mit Vorbehalt: Nur ein Teil …" */
function noteOf(language: Language, metric: SnapshotMetric): string {
  const { headline, low, high } = metric;
  const range =
    low === null || high === null
      ? null
      : say(language, 'report.range', {
          low: valueText(language, low, headline.unit),
          high: amountText(language, high, headline.unit),
        });
  const about = [scopeText(language, metric), coverageText(language, headline), range]
    .filter((one) => one !== null)
    .join(', ');
  const caveat =
    headline.value !== null && headline.status !== 'published'
      ? ` – ${statusLine(language, metric)}`
      : '';
  return `${about}${caveat}`;
}

function statusLine(language: Language, metric: SnapshotMetric): string {
  const { status, reasons } = metric.headline;
  const why = reasons.map((reason) => reasonText(language, reason)).join(' ');
  return `${statusText(language, status)}${why === '' ? '' : `: ${why}`}`;
}

function workingOf(language: Language, metric: SnapshotMetric): Working {
  const related = metric.indicators.map(
    ({ code, relation }) => `${code} (${say(language, `report.relation.${relation}`)})`,
  );
  const period = say(language, 'report.period-value', {
    from: formatDay(language, metric.period.from),
    to: formatDay(language, metric.period.to),
  });
  return {
    formula: metric.formula[language],
    inputs: metric.working.map((line) => workingLine(language, line)),
    more: [
      { label: say(language, 'report.period'), value: period },
      { label: say(language, 'report.targets'), value: metric.targets.join(', ') },
      ...(related.length === 0
        ? []
        : [{ label: say(language, 'report.related'), value: related.join(', ') }]),
      {
        label: say(language, 'report.definition'),
        value: say(language, 'report.definition-value', {
          code: metric.code,
          version: metric.version,
        }),
      },
      ...(metric.factors.length === 0
        ? []
        : [{ label: say(language, 'report.factor'), value: metric.factors.join(', ') }]),
      { label: say(language, 'report.input-hash'), value: metric.inputHash.slice(0, 16) },
    ],
  };
}

function Parts({ metric, language }: { metric: SnapshotMetric; language: Language }): VNode | null {
  // premium uses have a table of their own; where no part has a value the figure says why
  const known = metric.parts.some((part) => part.value !== null);
  if (!known || metric.code === 'X-PREMIUM') return null;
  const qualified = metric.parts.some((part) => part.status !== 'published');
  const id = `parts-${metric.code}-${metric.scope.subject ?? metric.scope.kind}`.toLowerCase();
  return (
    <Table
      id={id}
      caption={say(language, 'report.parts', { name: metric.name[language] })}
      columns={[
        { label: say(language, 'report.part') },
        { label: say(language, 'report.value'), numeric: true },
        ...(qualified ? [{ label: say(language, 'report.status') }] : []),
      ]}
      rows={metric.parts.map((part) => ({
        head: partName(language, part),
        cells: [
          part.value === null ? '–' : amountText(language, part.value, part.unit),
          ...(qualified ? [standingOf(language, part)] : []),
        ],
      }))}
    />
  );
}

function standingOf(language: Language, part: SnapshotFigure): string {
  return part.status === 'published' ? '' : statusText(language, part.status);
}

import type { VNode } from 'preact';
import { formatDay } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { DefinitionList } from '../../platform/web/components/definition-list';
import { Figure, GradeBadge } from '../../platform/web/components/figure';
import { Table } from '../../platform/web/components/table';
import { Tag } from '../../platform/web/components/tag';
import { countByStanding, isShown, type ReportSnapshot } from '../domain/snapshot';
import { say } from '../report.texts';
import { coverageText, scopeText, valueText } from './figures';
import { unitText } from '../../impact/impact.public';

/** The figures of the first page, in this order, where they have a value. */
const HEADLINES = [
  'S08-FLOOR',
  'S01-PAY-MEDIAN',
  'S02-ORG-AREA',
  'S05-WOMEN',
  'S08-PAYDAYS',
  'S12-CERTSOLD',
  'S15-GEO',
  'S17-PLAN',
];

const GRADES = ['M', 'C', 'E', 'X'] as const;
const SCOPES = ['all-cooperatives', 'product', 'partnership'] as const;

interface Props {
  readonly snapshot: ReportSnapshot;
  readonly language: Language;
}

/** Title and the facts of the cover. */
export function Cover({ snapshot, language }: Props): VNode {
  const { year, period, workPlan } = snapshot;
  const scopes = SCOPES.filter((kind) => snapshot.metrics.some((one) => one.scope.kind === kind));
  return (
    <>
      <h1>{say(language, 'report.title', { year: String(year) })}</h1>
      <p class="lede">{say(language, 'report.lede')}</p>
      <DefinitionList
        items={[
          {
            label: say(language, 'report.period'),
            value: say(language, 'report.period-value', {
              from: formatDay(language, period.from),
              to: formatDay(language, period.to),
            }),
          },
          {
            label: say(language, 'report.scope'),
            value: scopes.map((kind) => say(language, `report.scope.${kind}`)).join(' · '),
          },
          {
            label: say(language, 'report.plan'),
            value:
              workPlan === null
                ? say(language, 'report.plan-none')
                : say(language, 'report.plan-adopted', {
                    day: formatDay(language, workPlan.adoptedOn),
                    count: workPlan.measures.length,
                  }),
          },
          {
            label: say(language, 'report.standing'),
            value: say(language, 'report.standing-value', countByStanding(snapshot)),
          },
        ]}
      />
    </>
  );
}

/** The headline figures, then all seventeen goals at a glance. */
export function Summary({ snapshot, language }: Props): VNode {
  const shown = HEADLINES.flatMap((code) =>
    snapshot.metrics.filter((one) => one.code === code && isShown(one.headline)).slice(0, 1),
  );
  return (
    <>
      <h2>{say(language, 'report.summary')}</h2>
      {shown.length === 0 && <p>{say(language, 'report.summary-none')}</p>}
      <div class="figures">
        {shown.map((metric) => (
          <Figure
            key={metric.code}
            language={language}
            label={metric.name[language]}
            value={valueText(language, metric.headline.value ?? '', metric.headline.unit)}
            unit={unitText(language, metric.headline.unit)}
            grade={metric.grade}
            note={[scopeText(language, metric), coverageText(language, metric.headline)]
              .filter((one) => one !== null)
              .join(', ')}
          />
        ))}
      </div>
      <GoalsTable snapshot={snapshot} language={language} />
    </>
  );
}

function GoalsTable({ snapshot, language }: Props): VNode {
  const rows = snapshot.goals.map(({ goal, name }) => {
    const own = snapshot.metrics.filter((metric) => metric.sdg === goal);
    const known = own.filter((metric) => isShown(metric.headline)).length;
    return {
      head: (
        <a href={`#goal-${String(goal)}`}>
          {goal} {name[language]}
        </a>
      ),
      cells: [<Standing language={language} known={known} unknown={own.length - known} />],
    };
  });
  const columns = ['report.goal-column', 'report.standing'] as const;
  return (
    <Table
      id="goals"
      caption={say(language, 'report.goals')}
      columns={columns.map((code) => ({ label: say(language, code) }))}
      rows={rows}
    />
  );
}

function Standing(props: { language: Language; known: number; unknown: number }): VNode {
  const { language, known, unknown } = props;
  const withoutValue = say(language, 'report.without-value');
  return (
    <>
      {known > 0 && (
        <Tag state="certain" text={`${String(known)} ${say(language, 'report.with-value')}`} />
      )}
      {unknown > 0 && <Tag state="open" text={`${String(unknown)} ${withoutValue}`} />}
      {known + unknown === 0 && <Tag state="open" text={withoutValue} />}
    </>
  );
}

/** Grades, coverage, scopes: what a reader needs before the first figure is understood. */
export function HowToRead({ snapshot, language }: Props): VNode {
  const scopes = SCOPES.filter((kind) => snapshot.metrics.some((one) => one.scope.kind === kind));
  return (
    <>
      <h2>{say(language, 'report.how')}</h2>
      <p>{say(language, 'report.how-output')}</p>
      <p>{say(language, 'report.how-coverage')}</p>
      <h3>{say(language, 'report.how-grades')}</h3>
      <dl class="definitions">
        {GRADES.map((grade) => (
          <div key={grade}>
            <dt>
              <GradeBadge language={language} grade={grade} />
            </dt>
            <dd>{say(language, `report.grade.${grade}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(language, 'report.how-scopes')}</h3>
      <DefinitionList
        items={scopes.map((kind) => ({
          label: say(language, `report.scope.${kind}`),
          value: say(language, `report.scope-more.${kind}`),
        }))}
      />
    </>
  );
}

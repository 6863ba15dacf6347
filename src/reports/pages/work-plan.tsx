import type { VNode } from 'preact';
import { formatDay } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { groupText, planStatusText, townText } from '../../partnership/partnership.public';
import { Table, type Row } from '../../platform/web/components/table';
import { Tag, type TagState } from '../../platform/web/components/tag';
import type { ReportSnapshot, SnapshotMeasure, SnapshotWorkPlan } from '../domain/snapshot';
import { say } from '../report.texts';

const STATES: Record<SnapshotMeasure['status'], TagState> = {
  done: 'certain',
  planned: 'neutral',
  postponed: 'open',
  cancelled: 'stop',
};

/** What was planned and what became of it; nothing that was dropped is left out. */
export function WorkPlan(props: {
  readonly snapshot: ReportSnapshot;
  readonly language: Language;
}): VNode {
  const { snapshot, language } = props;
  const { workPlan } = snapshot;
  return (
    <section id="work-plan">
      <h2>{say(language, 'report.plan-title')}</h2>
      {workPlan === null ? (
        <p>{say(language, 'report.plan-missing')}</p>
      ) : (
        <Plan plan={workPlan} language={language} />
      )}
    </section>
  );
}

function Plan({ plan, language }: { plan: SnapshotWorkPlan; language: Language }): VNode {
  const having = (status: SnapshotMeasure['status']): number =>
    plan.measures.filter((one) => one.status === status).length;
  const counts = {
    all: plan.measures.length,
    done: having('done'),
    postponed: having('postponed'),
    cancelled: having('cancelled'),
    open: having('planned'),
    added: plan.added.length,
  };
  return (
    <>
      <p>{say(language, 'report.plan-intro', { day: formatDay(language, plan.adoptedOn) })}</p>
      <p>
        <b>{say(language, 'report.plan-counts', counts)}</b>
      </p>
      <Table
        id="plan"
        caption={say(language, 'report.plan-title')}
        headed
        columns={[
          { label: say(language, 'report.measure') },
          { label: say(language, 'report.held') },
        ]}
        rows={[
          ...plan.measures.map((one) => rowOf(language, one, false)),
          ...plan.added.map((one) => rowOf(language, one, true)),
        ]}
      />
    </>
  );
}

function rowOf(language: Language, measure: SnapshotMeasure, added: boolean): Row {
  const { goals, titles, status, heldOn, actionField, actors } = measure;
  const placed = [
    ...(actionField === null ? [] : [actionField[language]]),
    ...(goals.length === 0
      ? []
      : [say(language, 'report.goals-short', { count: goals.length, goals: goals.join(', ') })]),
  ];
  return {
    head: (
      <>
        {language === 'es' ? titles.es : titles.de}
        {placed.length > 0 && <span class="note">{placed.join(' · ')}</span>}
        {actors.length > 0 && (
          <span class="note">
            {say(language, 'report.actors', { groups: groupsOf(language, measure) })}
          </span>
        )}
      </>
    ),
    cells: [
      <>
        <Tag state={STATES[status]} text={planStatusText(language, status)} />
        {added && <span class="note">{planStatusText(language, 'added')}</span>}
        {heldOn !== null && <span class="note">{formatDay(language, heldOn)}</span>}
      </>,
    ],
  };
}

/** "Verwaltung (Treptow-Köpenick, Cajamarca), Zivilgesellschaft (Cajamarca)": groups, not names. */
function groupsOf(language: Language, { actors }: SnapshotMeasure): string {
  const groups = [...new Set(actors.map((actor) => actor.group))].sort();
  return groups
    .map((group) => {
      const towns = [
        ...new Set(actors.filter((actor) => actor.group === group).map((actor) => actor.town)),
      ]
        .sort()
        .map((town) => townText(language, town));
      return `${groupText(language, group)} (${towns.join(', ')})`;
    })
    .join(', ');
}

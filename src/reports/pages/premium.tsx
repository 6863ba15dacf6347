import type { VNode } from 'preact';
import type { Language } from '../../platform/text/language';
import { Table } from '../../platform/web/components/table';
import type { ReportSnapshot, SnapshotFigure, SnapshotMetric } from '../domain/snapshot';
import { say } from '../report.texts';
import { amountText, subjectText } from './figures';

/** The metric on the premium: its parts are 'use.<category>.<currency>' and 'sdg.<goal>.…'. */
const PREMIUM = 'X-PREMIUM';

function premiumMetrics(snapshot: ReportSnapshot): readonly SnapshotMetric[] {
  return snapshot.metrics.filter((metric) => metric.code === PREMIUM);
}

/** What was spent on purposes of one goal, one amount for each currency. */
export function premiumOfGoal(snapshot: ReportSnapshot, goal: number): readonly SnapshotFigure[] {
  return premiumMetrics(snapshot).flatMap((metric) =>
    metric.parts.filter(
      (part) => part.code.startsWith(`sdg.${String(goal)}.`) && part.value !== null,
    ),
  );
}

export function PremiumUses(props: {
  readonly snapshot: ReportSnapshot;
  readonly language: Language;
}): VNode {
  const { snapshot, language } = props;
  const metrics = premiumMetrics(snapshot);
  const uses = metrics.flatMap((metric) =>
    metric.parts.filter((part) => part.code.startsWith('use.') && part.value !== null),
  );
  return (
    <section id="premium">
      <h2>{say(language, 'report.premium')}</h2>
      {uses.length === 0 ? (
        <p>{say(language, 'report.premium-none')}</p>
      ) : (
        <Table
          id="premium-uses"
          caption={say(language, 'report.premium')}
          headed
          columns={[
            { label: say(language, 'report.premium-purpose') },
            { label: say(language, 'report.premium-uses'), numeric: true },
            { label: say(language, 'report.premium-amount'), numeric: true },
          ]}
          rows={[
            ...uses.map((use) => ({
              head: subjectText(language, use.code.split('.')[1] ?? use.code),
              cells: [String(use.nUnits), amountText(language, use.value ?? '0', use.unit)],
            })),
            ...metrics
              .filter((metric) => metric.headline.value !== null)
              .map(({ headline }) => ({
                head: say(language, 'report.premium-total'),
                cells: [
                  String(headline.nUnits),
                  amountText(language, headline.value ?? '0', headline.unit),
                ],
                total: true,
              })),
          ]}
        />
      )}
    </section>
  );
}

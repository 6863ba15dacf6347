import type { VNode } from 'preact';
import { formatDay, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { DefinitionList } from '../../platform/web/components/definition-list';
import type { ReportSnapshot, SnapshotFactor } from '../domain/snapshot';
import { say } from '../report.texts';

/** The annex: every value that was set or taken from elsewhere, with its source and standing. */
export function Method(props: {
  readonly snapshot: ReportSnapshot;
  readonly language: Language;
}): VNode {
  const { snapshot, language } = props;
  return (
    <section id="method">
      <h2>{say(language, 'report.method')}</h2>
      <p>{say(language, 'report.method-intro')}</p>
      <DefinitionList
        items={snapshot.factors.map((factor) => ({
          label: factor.name.replace(/([.@])/g, '$1\u200b'),
          value: <Factor factor={factor} language={language} />,
        }))}
      />
    </section>
  );
}

function Factor({ factor, language }: { factor: SnapshotFactor; language: Language }): VNode {
  const { value, note, source, retrievedOn, status } = factor;
  return (
    <>
      <b>
        {value === null
          ? say(language, 'report.factor-none')
          : formatNumber(language, value, { max: 6 }) + unitOf(factor)}
      </b>
      {status !== 'confirmed' && ` · ${say(language, 'report.factor-unconfirmed')}`}
      <span class="note" lang="en">
        {note}
      </span>
      <span class="note">
        <span lang="en">{source}</span> · {formatDay(language, retrievedOn)}
      </span>
    </>
  );
}

/** A bare count needs no unit. */
function unitOf({ unit }: SnapshotFactor): string {
  return unit === 'count' ? '' : ` ${unit}`;
}

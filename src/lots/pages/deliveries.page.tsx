import type { VNode } from 'preact';
import { type Day, harvestYear } from '../../kernel/day';
import { grams, kilograms, sumGrams } from '../../kernel/grams';
import { formatDay, formatKg, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { say as sayAny } from '../../platform/text/texts';
import { ButtonLink } from '../../platform/web/components/button';
import { DefinitionList } from '../../platform/web/components/definition-list';
import { Figure } from '../../platform/web/components/figure';
import { Notice } from '../../platform/web/components/notice';
import { Table } from '../../platform/web/components/table';
import { inLanguage } from '../../platform/web/shell';
import type { DeliveryOverview, DeliverySum, WeighNote } from '../queries/delivery-desk.query';
import { readableFacts } from './delivery-entry';
import { FORM_PATH } from './delivery-form.page';
import { say } from './delivery-pages.texts';
import { type Desk, memberLabel, renderDeskPage } from './desk';

const LIST_PATH = '/deliveries';

/** Today's sum, the harvest's sum and the latest deliveries. */
export function renderDeliveries(desk: Desk, overview: DeliveryOverview, today: Day): string {
  const { language } = desk;
  const title = say(language, 'desk.list');
  return renderDeskPage(
    desk,
    { title, path: LIST_PATH, current: LIST_PATH },
    <>
      <h1>{title}</h1>
      <div class="figures">
        <Sum language={language} label={say(language, 'desk.today')} sum={overview.today} />
        <Sum
          language={language}
          label={say(language, 'desk.harvest', { year: String(harvestYear(today)) })}
          sum={overview.harvest}
        />
      </div>
      <p class="actions">
        <ButtonLink label={say(language, 'desk.new')} href={inLanguage(FORM_PATH, language)} />
      </p>
      <h2>{say(language, 'desk.latest')}</h2>
      {overview.latest.length === 0 ? (
        <p>{say(language, 'desk.none')}</p>
      ) : (
        <Latest language={language} latest={overview.latest} />
      )}
    </>,
  );
}

type SumProps = { language: Language; label: string; sum: DeliverySum };

function Sum({ language, label, sum }: SumProps): VNode {
  return (
    <Figure
      language={language}
      label={label}
      value={formatNumber(language, kilograms(sum.net_g))}
      unit="kg"
      grade="M"
      note={say(language, 'desk.count', { count: sum.deliveries })}
    />
  );
}

function Latest(props: { language: Language; latest: DeliveryOverview['latest'] }): VNode {
  const { language, latest } = props;
  const head = (code: string, id: string): VNode => (
    <a href={inLanguage(`${LIST_PATH}/${id}`, language)}>{code}</a>
  );
  const sum = sumGrams(latest.map((one) => one.net_g));
  const total = formatNumber(language, kilograms(sum), { min: 1 });
  return (
    <Table
      id="latest"
      caption={say(language, 'desk.latest')}
      headed
      columns={[
        { label: say(language, 'desk.number') },
        { label: `${say(language, 'desk.net')} (kg)`, numeric: true },
        { label: say(language, 'desk.member') },
        { label: say(language, 'desk.day') },
        { label: `${say(language, 'desk.moisture')} (%)`, numeric: true },
      ]}
      rows={[
        ...latest.map((one) => ({
          head: head(one.code, one.lot_id),
          cells: [
            formatNumber(language, kilograms(one.net_g), { min: 1 }),
            one.member === null ? '' : memberLabel(language, one.member),
            formatDay(language, one.delivered_on),
            one.moisture_pct === null ? '–' : formatNumber(language, one.moisture_pct, { min: 1 }),
          ],
        })),
        { head: say(language, 'desk.sum'), cells: [total, '', '', ''], total: true },
      ]}
    />
  );
}

/** The weigh note: on the screen for the clerk, on paper for the member. */
export function renderWeighNote(desk: Desk, note: WeighNote, justRecorded: boolean): string {
  const { language } = desk;
  const title = say(language, 'desk.note', { code: note.code });
  const scaleNet = grams(note.gross_g - note.tare_g);
  return renderDeskPage(
    desk,
    { title, path: `${LIST_PATH}/${note.lot_id}`, current: LIST_PATH },
    <>
      <h1>{title}</h1>
      {justRecorded && (
        <Notice
          language={language}
          kind="ok"
          title={say(language, 'desk.recorded', { net: formatKg(language, scaleNet) })}
        />
      )}
      {note.warnings.map(({ code, facts }) => (
        <Notice
          language={language}
          kind="warn"
          title={sayAny(language, code, readableFacts(language, facts))}
        />
      ))}
      <DefinitionList items={linesOf(language, note)} />
      <p class="actions">
        <ButtonLink label={say(language, 'desk.next')} href={inLanguage(FORM_PATH, language)} />
        <ButtonLink
          kind="secondary"
          label={say(language, 'desk.all')}
          href={inLanguage(LIST_PATH, language)}
        />
      </p>
    </>,
  );
}

function linesOf(language: Language, note: WeighNote): { label: string; value: string }[] {
  const scaleNet = grams(note.gross_g - note.tare_g);
  const line = (code: Parameters<typeof say>[1], value: string) => ({
    label: say(language, code),
    value,
  });
  return [
    line('desk.cooperative', note.cooperative),
    line('desk.number', note.code),
    line('desk.day', formatDay(language, note.delivered_on)),
    line('desk.member', memberLabel(language, note.member)),
    line('desk.plot', note.plotCode),
    line('desk.coffee', say(language, `desk.form.${note.form}`)),
    line('desk.gross', formatKg(language, note.gross_g)),
    line('desk.tare', formatKg(language, note.tare_g)),
    line('desk.net', formatKg(language, scaleNet)),
    ...(note.net_g === scaleNet ? [] : [line('desk.corrected', formatKg(language, note.net_g))]),
    ...(note.entered_quantity === null || note.entered_unit === null
      ? []
      : [
          line(
            'desk.entered',
            `${formatNumber(language, note.entered_quantity)} ${say(language, `desk.unit.${note.entered_unit}`)}`,
          ),
        ]),
    ...(note.sacks === null
      ? []
      : [line('desk.sacks', formatNumber(language, String(note.sacks)))]),
    ...(note.moisture_pct === null
      ? []
      : [line('desk.moisture', `${formatNumber(language, note.moisture_pct, { min: 1 })} %`)]),
    line('desk.organic', say(language, `desk.organic.${note.organic_status}`)),
    line('desk.member-signs', '\u00a0'),
    line('desk.intake-signs', '\u00a0'),
  ];
}

import type { VNode } from 'preact';
import type { Language } from '../../platform/text/language';
import { Button } from '../../platform/web/components/button';
import { Field } from '../../platform/web/components/field';
import { Form, type FormError } from '../../platform/web/components/form';
import { Notice } from '../../platform/web/components/notice';
import { inLanguage } from '../../platform/web/shell';
import type { ListedProducer } from '../../parties/parties.public';
import type { DeliveringMember } from '../queries/delivery-desk.query';
import { type EntryField, LABELS, type TypedEntry } from './delivery-entry';
import { say } from './delivery-pages.texts';
import { type Desk, memberLabel, renderDeskPage } from './desk';

export const FORM_PATH = '/deliveries/new';

/** First step: who brings the coffee. A GET form: the plots come without JavaScript. */
export function renderMemberChoice(desk: Desk, members: readonly ListedProducer[]): string {
  const { language } = desk;
  const title = say(language, 'desk.new');
  return renderDeskPage(
    desk,
    { title, path: FORM_PATH, current: FORM_PATH },
    <>
      <h1>{title}</h1>
      <p class="lede">{say(language, 'desk.choose-lede')}</p>
      {members.length === 0 ? (
        <Notice language={language} kind="info" title={say(language, 'desk.no-members')} />
      ) : (
        <form method="get" action={FORM_PATH}>
          <Field type="hidden" name="lang" value={language} />
          <Field
            type="select"
            language={language}
            name="member"
            label={say(language, 'desk.member')}
            choices={members.map((one) => ({
              value: one.producerId,
              label: memberLabel(language, one),
            }))}
          />
          <p class="actions">
            <Button label={say(language, 'desk.continue')} />
          </p>
        </form>
      )}
    </>,
  );
}

export interface DeliveryFormView {
  readonly delivering: DeliveringMember;
  readonly typed: TypedEntry;
  readonly errors: readonly FormError[];
  /** The delivery that this very form has recorded before. */
  readonly recordedId?: string | undefined;
}

/** Second step: plot, day, weights, moisture; sent back with everything typed when refused. */
export function renderDeliveryForm(desk: Desk, view: DeliveryFormView): string {
  const { language } = desk;
  const title = say(language, 'desk.new');
  const path = `${FORM_PATH}?member=${view.delivering.member.producerId}`;
  const faulty = view.errors.length > 0;
  return renderDeskPage(
    desk,
    { title, path, current: FORM_PATH, faulty },
    <>
      <h1>{title}</h1>
      <p class="lede">{say(language, 'desk.new-lede')}</p>
      <p>
        {say(language, 'desk.member')}: <b>{memberLabel(language, view.delivering.member)}</b>{' '}
        <a href={inLanguage(FORM_PATH, language)}>{say(language, 'desk.other-member')}</a>
      </p>
      {view.delivering.plots.length === 0 ? (
        <Notice language={language} kind="warn" title={say(language, 'desk.no-plots')} />
      ) : (
        <Entry language={language} view={view} />
      )}
    </>,
  );
}

function Entry({ language, view }: { language: Language; view: DeliveryFormView }): VNode {
  const { delivering, typed, errors } = view;
  const of = (name: EntryField) => ({
    language,
    name,
    label: say(language, LABELS[name]),
    value: typed[name],
    error: errors.find((one) => one.name === name)?.text,
    autoComplete: 'off',
  });
  const numberHint = say(language, 'desk.number-hint');
  return (
    <>
      {view.recordedId !== undefined && (
        <p>
          <a href={inLanguage(`/deliveries/${view.recordedId}`, language)}>
            {say(language, 'desk.see-recorded')}
          </a>
        </p>
      )}
      <Form
        language={language}
        action={inLanguage(FORM_PATH, language)}
        submit={say(language, 'desk.record')}
        idempotencyKey={typed.idempotency_key}
        errors={errors}
      >
        <Field type="hidden" name="lot_id" value={typed.lot_id} />
        <Field type="hidden" name="member" value={delivering.member.producerId} />
        <Field
          {...of('plot')}
          type="select"
          choices={delivering.plots.map(({ plotId, code }) => ({ value: plotId, label: code }))}
        />
        <Field {...of('delivered_on')} type="date" />
        <Field {...of('gross_kg')} type="decimal" unit="kg" hint={numberHint} />
        <Field {...of('tare_kg')} type="decimal" unit="kg" hint={say(language, 'desk.tare-hint')} />
        <Field {...of('net_kg')} type="decimal" unit="kg" hint={say(language, 'desk.net-hint')} />
        <Field
          {...of('moisture_pct')}
          type="decimal"
          unit="%"
          hint={say(language, 'desk.moisture-hint')}
        />
      </Form>
    </>
  );
}

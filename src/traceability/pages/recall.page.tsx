import type { VNode } from 'preact';
import { dayOf } from '../../kernel/day';
import { Decimal } from '../../kernel/decimal';
import { kilograms } from '../../kernel/grams';
import { percentOf } from '../../kernel/share';
import { formatDay, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { ButtonLink } from '../../platform/web/components/button';
import { DefinitionList } from '../../platform/web/components/definition-list';
import { Figure } from '../../platform/web/components/figure';
import { Notice } from '../../platform/web/components/notice';
import { Table } from '../../platform/web/components/table';
import { renderPage } from '../../platform/web/shell';
import { locatedPercent } from '../domain/recall';
import { type Contact, contactsOf, type KeptLot } from '../domain/recall-contacts';
import type { RecallView } from '../queries/recall-reader';
import { say as sayOfRoom } from '../traceability.texts';
import { recallMessage } from './recall-message';
import { say } from './recall.texts';

interface Part {
  readonly language: Language;
  readonly view: RecallView;
}

/** One recall or drill: what it is, how far it reaches, whom to tell; fit for paper. */
export function renderRecall(language: Language, view: RecallView): string {
  const { recall, isOwn } = view;
  const kind = say(language, recall.is_drill ? 'recall-page.drill' : 'recall-page.recall');
  const title = `${kind}: ${sayOfRoom(language, `recall.reason.${recall.reason}`)}`;
  const contacts = contactsOf(view.lots, [...view.organisations.values()], recall.organisation_id);
  const part = { language, view };
  return renderPage(
    { language, title, path: `/recalls/${recall.id}`, robots: 'noindex', wide: true },
    <>
      <h1>{title}</h1>
      <State {...part} />
      <DefinitionList items={factsOf(part)} />
      {isOwn && <Measured {...part} />}
      {isOwn && <Contacts {...part} contacts={contacts} />}
      <h2>{say(language, 'recall-page.lots')}</h2>
      <Lots {...part} />
      {isOwn && contacts.length > 0 && <Messages {...part} contacts={contacts} />}
    </>,
  );
}

function State({ language, view: { recall } }: Part): VNode {
  if (recall.ended_at !== null && recall.outcome !== null) {
    const day = formatDay(language, dayAt(recall.ended_at));
    const outcome = say(language, `recall-page.outcome.${recall.outcome}`);
    return (
      <Notice
        language={language}
        kind={recall.outcome === 'goods-collected' ? 'stop' : 'info'}
        title={say(language, 'recall-page.ended', { day, outcome })}
      />
    );
  }
  return recall.is_drill ? (
    <Notice language={language} kind="info" title={say(language, 'recall-page.drill-note')} />
  ) : (
    <Notice language={language} kind="stop" title={say(language, 'recall-page.open')} />
  );
}

function factsOf({ language, view }: Part): { label: string; value: string }[] {
  const { recall, organisations } = view;
  return [
    {
      label: say(language, 'recall-page.reason'),
      value: sayOfRoom(language, `recall.reason.${recall.reason}`),
    },
    {
      label: say(language, 'recall-page.target'),
      value: say(language, `recall-page.target.${recall.target_kind}`),
    },
    {
      label: say(language, 'recall-page.started'),
      value: formatDay(language, dayAt(recall.started_at)),
    },
    {
      label: say(language, 'recall-page.by'),
      value: organisations.get(recall.organisation_id)?.name ?? '',
    },
    { label: say(language, 'recall-page.number'), value: recall.id },
  ];
}

/** How fast, how far, and how much of it was found: the record of a drill, too. */
function Measured({ language, view }: Part): VNode {
  const { recall, lots } = view;
  const located = locatedPercent(recall.present_mg, recall.missing_mg);
  return (
    <div class="figures">
      <Figure
        language={language}
        label={say(language, 'recall-page.present')}
        value={kgNumber(language, recall.present_mg)}
        unit="kg"
        note={say(language, 'recall-page.present-note')}
        large
      />
      {located === null ? (
        <Figure
          language={language}
          label={say(language, 'recall-page.located')}
          missing={say(language, 'recall-page.nothing-left')}
        />
      ) : (
        <Figure
          language={language}
          label={say(language, 'recall-page.located')}
          value={formatNumber(language, located, { min: 1, max: 1 })}
          unit="%"
          note={say(language, 'recall-page.located-note', {
            kg: `${kgNumber(language, recall.missing_mg)} kg`,
          })}
        />
      )}
      <Figure
        language={language}
        label={say(language, 'recall-page.lots')}
        value={formatNumber(language, String(lots.length))}
      />
      <Figure
        language={language}
        label={say(language, 'recall-page.time')}
        value={formatNumber(language, String(recall.computed_ms))}
        unit="ms"
      />
    </div>
  );
}

function Contacts({ language, view, contacts }: Part & { contacts: readonly Contact[] }): VNode {
  const shops = contacts.filter((one) => one.organisation.kind === 'retailer');
  return (
    <>
      <h2>{say(language, 'recall-page.contacts')}</h2>
      {contacts.length === 0 ? (
        <p>{say(language, 'recall-page.nobody')}</p>
      ) : (
        <>
          <Organisations id="contacts" {...{ language, contacts }} />
          <p class="actions">
            <ButtonLink
              kind="secondary"
              label={say(language, 'recall-page.csv')}
              href={`/api/v1/recalls/${view.recall.id}/contacts.csv`}
            />
          </p>
        </>
      )}
      {shops.length > 0 && (
        <>
          <h2>{say(language, 'recall-page.shops')}</h2>
          <Organisations id="shops" language={language} contacts={shops} />
        </>
      )}
    </>
  );
}

function Organisations(props: {
  id: 'contacts' | 'shops';
  language: Language;
  contacts: readonly Contact[];
}): VNode {
  const { id, language, contacts } = props;
  return (
    <Table
      id={id}
      caption={say(language, `recall-page.${id}`)}
      headed
      columns={[
        { label: say(language, 'recall-page.organisation') },
        { label: say(language, 'recall-page.place') },
        { label: say(language, 'recall-page.lots'), numeric: true },
        { label: say(language, 'recall-page.net'), numeric: true },
        { label: say(language, 'recall-page.in-stock'), numeric: true },
        { label: say(language, 'recall-page.contained'), numeric: true },
      ]}
      rows={contacts.map(({ organisation, lots, onWay }) => ({
        head: organisation.name,
        cells: [
          `${organisation.place} (${organisation.country})`,
          formatNumber(language, String(lots.length + onWay.length)),
          kgNumber(
            language,
            sum(lots, (lot) => lot.netG * 1000n),
          ),
          kgNumber(
            language,
            sum(lots, (lot) => lot.inStockG * 1000n),
          ),
          kgNumber(
            language,
            sum(lots, (lot) => lot.containedMg),
          ),
        ],
      }))}
    />
  );
}

function Lots({ language, view }: Part): VNode {
  return (
    <Table
      id="lots"
      caption={say(language, 'recall-page.lots')}
      headed
      columns={[
        { label: say(language, 'recall-page.target.lot') },
        { label: say(language, 'recall-page.organisation') },
        { label: say(language, 'recall-page.got-on') },
        { label: say(language, 'recall-page.net'), numeric: true },
        { label: say(language, 'recall-page.in-stock'), numeric: true },
        { label: say(language, 'recall-page.on-way'), numeric: true },
        { label: say(language, 'recall-page.share'), numeric: true },
        { label: say(language, 'recall-page.contained'), numeric: true },
      ]}
      rows={view.lots.map((lot) => ({
        head: lot.batch === null ? lot.code : `${lot.code} (${lot.batch})`,
        cells: [
          view.organisations.get(lot.ownerId)?.name ?? '',
          formatDay(language, lot.gotOn),
          formatNumber(language, kilograms(lot.netG)),
          formatNumber(language, kilograms(lot.inStockG)),
          formatNumber(language, kilograms(lot.onWayG)),
          formatNumber(language, percentOf(lot.share), { max: 4 }),
          kgNumber(language, lot.containedMg),
        ],
      }))}
    />
  );
}

function Messages({ language, view, contacts }: Part & { contacts: readonly Contact[] }): VNode {
  return (
    <>
      <h2>{say(language, 'recall-page.messages')}</h2>
      {contacts.map((contact) => (
        <section key={contact.organisation.id}>
          <h3>{contact.organisation.name}</h3>
          <p lang={contact.language}>{recallMessage(view, contact)}</p>
        </section>
      ))}
    </>
  );
}

function kgNumber(language: Language, mg: bigint): string {
  return formatNumber(language, new Decimal(mg.toString()).div(1_000_000), { max: 6 });
}

function sum(lots: readonly KeptLot[], massOf: (lot: KeptLot) => bigint): bigint {
  return lots.reduce((all, lot) => all + massOf(lot), 0n);
}

function dayAt(instant: Date) {
  return dayOf(instant, 'Europe/Berlin');
}

import type { VNode } from 'preact';
import { day } from '../../../src/kernel/day';
import { share } from '../../../src/kernel/share';
import { DefinitionList } from '../../../src/platform/web/components/definition-list';
import { Figure } from '../../../src/platform/web/components/figure';
import { Journey } from '../../../src/platform/web/components/journey';
import { Notice } from '../../../src/platform/web/components/notice';
import { Steps } from '../../../src/platform/web/components/steps';
import { Table } from '../../../src/platform/web/components/table';
import { Tag } from '../../../src/platform/web/components/tag';
import { Chart } from '../../../src/platform/web/drawing/chart';
import { type Position, RouteMap } from '../../../src/platform/web/drawing/map';
import { ShareBar } from '../../../src/platform/web/drawing/share-bar';
import { formatDay, formatNumber, formatPercent } from '../../../src/platform/text/format';
import type { Language } from '../../../src/platform/text/language';
import { readRoute } from '../../../src/public-origin/route';
import { renderPage } from '../../../src/platform/web/shell';
import { SPECIMEN, type SpecimenTexts } from './specimen.texts';
import { Entry } from './specimen-entry';

interface Props {
  readonly language: Language;
  readonly t: SpecimenTexts;
}

/** One page with every component: what is looked at, and what axe checks. */
export function renderSpecimen(language: Language, options: { wide?: boolean } = {}): string {
  const t = SPECIMEN[language];
  const links = (labels: readonly string[]): { href: string; label: string }[] =>
    labels.map((label, index) => ({ href: `/${index}`, label }));
  return renderPage(
    {
      language,
      title: t.title,
      description: t.lede,
      path: '/01/09506000134352/10/R2?lang=en&view=all',
      nav: links(t.nav),
      current: '/0',
      userName: 'Rosa Ejemplo Huamán',
      logOutPath: '/log-out',
      footer: links(t.footer),
      footerNote: t.footerNote,
      robots: 'noindex',
      ...options,
    },
    <Specimen language={language} t={t} />,
  );
}

function Specimen({ language, t }: Props): VNode {
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lede">{t.lede}</p>
      <p>
        <Tag state="certain" text={t.state} /> <Tag state="open" text={t.stateOpen} />{' '}
        <Tag state="stop" text={t.stateStop} />
      </p>
      <Figures language={language} t={t} />
      <Shares language={language} t={t} />
      <Way language={language} t={t} />
      <Route t={t} />
      <h2>{t.factsTitle}</h2>
      <DefinitionList items={t.facts.map(([label = '', value = '']) => ({ label, value }))} />
      <Numbers language={language} t={t} />
      <h2>{t.noticesTitle}</h2>
      {(['info', 'ok', 'warn', 'stop'] as const).map((kind, index) => (
        <Notice key={kind} language={language} kind={kind} title={t.notices[index] ?? ''}>
          {kind === 'stop' && <p>{t.noticeMore}</p>}
        </Notice>
      ))}
      <h2>{t.stepsTitle}</h2>
      <Steps
        language={language}
        steps={t.steps.map((title, index) => ({
          title,
          state: (['done', 'current', 'next'] as const)[index] ?? 'next',
        }))}
      />
      <Entry language={language} t={t} />
    </>
  );
}

function Figures({ language, t }: Props): VNode {
  const working = {
    formula: t.formula,
    inputs: [
      { label: t.inputPrice, value: `${formatNumber(language, '2.31', { min: 2 })} USD` },
      { label: t.inputMass, value: `${formatNumber(language, '0.298')} kg` },
    ],
    rounding: t.rounding,
    source: t.source,
    more: [{ label: t.coverage, value: t.coverageText }],
  };
  const number = (text: string): string => formatNumber(language, text);
  return (
    <>
      <Figure
        {...{ language, label: t.paid, note: t.paidNote, working, large: true }}
        value={formatNumber(language, '1.38', { min: 2 })}
        unit="€"
        grade="C"
      />
      <div class="figures">
        <Figure {...{ language, label: t.share, value: number('61'), grade: 'M' }} />
        <Figure {...{ language, label: t.outturn, value: number('80.4'), unit: '%', grade: 'E' }} />
        <Figure
          {...{ language, label: t.emissions, value: number('0.214'), unit: 'kg CO₂e' }}
          grade="X"
          working={working}
        />
        <Figure {...{ language, label: t.income, missing: t.incomeMissing }} />
      </div>
    </>
  );
}

function Shares({ language, t }: Props): VNode {
  const parts = [
    ['Jaén', 42n, false],
    ['San Ignacio', 13n, false],
    ['Chirinos', 5n, false],
    [t.elsewhere, 40n, true],
  ] as const;
  return (
    <>
      <h2>{t.sharesTitle}</h2>
      <ShareBar
        language={language}
        id="shares"
        title="2026-07-R2"
        parts={parts.map(([label, part, untraced]) => ({
          label,
          share: share(part, 100n),
          percent: formatPercent(language, part.toString()),
          untraced,
          note: label === 'Jaén' ? t.sharesNote : undefined,
        }))}
      />
    </>
  );
}

function Way({ language, t }: Props): VNode {
  const on = (text: string): { text: string; day: string } => ({
    day: text,
    text: formatDay(language, day(text)),
  });
  const place = { place: 'Jaén', actor: 'Cooperativa Agraria Ejemplo' };
  return (
    <>
      <h2>{t.journeyTitle}</h2>
      <Journey
        language={language}
        steps={[
          {
            title: t.delivered,
            state: 'certain',
            on: on('2026-06-18'),
            ...place,
            note: t.deliveredNote,
          },
          { title: t.shipped, state: 'certain', on: on('2026-07-14'), place: 'Paita' },
          { title: t.roasted, state: 'certain', on: on('2026-09-03'), place: 'Berlin-Köpenick' },
          { title: t.settled, state: 'open', place: 'Jaén', note: t.settledNote },
        ]}
      />
    </>
  );
}

const ROUTE = readRoute();

function at(id: string): Position {
  const place = ROUTE.places.get(id);
  if (place === undefined) throw new RangeError(`no place ${id}`);
  return place.at;
}

function Route({ t }: { t: SpecimenTexts }): VNode {
  return (
    <RouteMap
      id="route"
      title={t.mapTitle}
      description={t.mapDescription}
      note={t.mapNote}
      legs={[...ROUTE.legs.values()].map((line) => ({ drawn: 'solid', line }))}
      overview={{
        view: { west: -86, south: -12, east: 18, north: 56 },
        places: [
          { name: 'Panamá', at: at('panama'), side: 'right' },
          { name: 'Hamburg', at: at('hamburg'), side: 'above' },
          { name: 'Köpenick', at: at('koepenick'), side: 'below' },
        ],
      }}
      inset={{
        title: t.north,
        side: 'right',
        view: { west: -82, south: -7.2, east: -77.4, north: -3.2 },
        places: [
          { name: 'Paita', at: at('paita'), side: 'below' },
          { name: 'Jaén', at: at('jaen'), side: 'right' },
          { name: 'San Ignacio', at: at('sanIgnacio'), side: 'above' },
        ],
      }}
    />
  );
}

function Numbers({ language, t }: Props): VNode {
  const kg = (text: string): string => formatNumber(language, text, { min: 1 });
  const usd = (text: string): string => `${formatNumber(language, text)} USD`;
  const years = [
    { label: '2023', value: 6120, text: usd('6120') },
    { label: '2024', value: null, text: t.noAmount },
    { label: '2025', value: 8366, text: usd('8366') },
    { label: '2026', value: 9100, text: usd('9100'), open: true },
  ];
  const chart = { title: t.chartTitle, description: t.chartDescription };
  return (
    <>
      <h2>{t.tableTitle}</h2>
      <Table
        id="balance"
        caption={t.tableTitle}
        headed
        columns={[
          { label: t.step },
          { label: t.input, numeric: true },
          { label: t.loss, numeric: true },
          { label: t.output, numeric: true },
        ]}
        rows={[
          { head: t.hull, cells: [kg('19250'), kg('3773'), kg('15477')] },
          { head: t.roast, cells: [kg('15477'), kg('2461.4'), kg('13015.6')] },
          { head: t.sum, cells: [kg('19250'), kg('6234.4'), kg('13015.6')], total: true },
        ]}
      />
      <h2>{t.chartTitle}</h2>
      <Chart
        {...chart}
        headed
        id="columns"
        kind="columns"
        headings={[t.year, t.amount]}
        points={years}
      />
      <Chart
        {...chart}
        title={t.lineTitle}
        id="line"
        kind="line"
        headings={[t.year, t.amount]}
        points={years}
      />
      <h2>{t.barsTitle}</h2>
      <Chart
        id="bars"
        kind="bars"
        headed
        title={t.barsTitle}
        description={t.barsDescription}
        headings={[t.purpose, t.amount]}
        points={[
          { label: t.renewal, value: 5200, text: usd('5200') },
          { label: t.school, value: 2400, text: usd('2400') },
          { label: t.training, value: 1500, text: usd('1500'), open: true },
        ]}
      />
    </>
  );
}

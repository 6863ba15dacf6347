import type { VNode } from 'preact';
import { percentTexts, type Share } from '../../kernel/share';
import { formatNumber, formatPercent } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { Figure } from '../../platform/web/components/figure';
import { Table } from '../../platform/web/components/table';
import { ShareBar, type SharePart } from '../../platform/web/drawing/share-bar';
import type { OriginView } from '../domain/origin-view';
import type { OriginPageProps } from './origin-props';
import { say } from './origin.texts';
import { countryName, printShares, sumOfShares } from './printed';

/** Beyond this many textures nobody can tell the parts of a bar apart. */
const MOST_COOPERATIVES = 4;

/** The page's main number: how much of this coffee is traced to the plot. */
export function TracedShare({ language, view }: OriginPageProps): VNode {
  const { texts } = printShares(language, [view.tracedToPlot, view.notTraced]);
  const [traced = '', open = ''] = texts;
  const all = view.notTraced.part === 0n;
  return (
    <Figure
      language={language}
      large
      label={say(language, 'origin.traced')}
      value={traced.replace(/\s%$/, '')}
      unit="%"
      grade="C"
      note={
        all
          ? say(language, 'origin.traced-all')
          : say(language, 'origin.traced-part', { percent: open })
      }
      working={{
        formula: say(language, 'origin.traced-formula'),
        inputs: inputsOf(language, view),
        rounding: say(language, 'origin.rounding'),
        source: say(language, 'origin.record'),
      }}
    />
  );
}

function inputsOf(language: Language, view: OriginView): { label: string; value: string }[] {
  const parts = [
    ...view.cooperatives.map((one) => ({ label: one.party.name, share: one.share })),
    ...view.outside.map((one) => ({ label: one.supplier.name, share: one.share })),
  ];
  const numerals = percentTexts(
    parts.map((part) => part.share),
    4,
  );
  return parts.map(({ label }, index) => ({
    label,
    value: formatPercent(language, numerals[index] ?? '0', 4),
  }));
}

/** Whose coffee it is: cooperatives by mass, bought coffee as what it is, members by district. */
export function Coffee({ language, view }: OriginPageProps): VNode {
  return (
    <>
      <h2>{say(language, 'origin.from')}</h2>
      <ShareBar
        language={language}
        id="origin"
        title={say(language, 'origin.of-the-bag')}
        parts={partsOf(language, view)}
      />
      {view.cooperatives.length > 0 && <Members language={language} view={view} />}
    </>
  );
}

interface Part {
  readonly label: string;
  readonly note?: string | undefined;
  readonly share: Share;
  readonly untraced?: boolean | undefined;
}

function partsOf(language: Language, view: OriginView): SharePart[] {
  const tooMany = view.cooperatives.length > MOST_COOPERATIVES + 1;
  const named = tooMany ? view.cooperatives.slice(0, MOST_COOPERATIVES) : view.cooperatives;
  const others = view.cooperatives.slice(named.length);
  const parts: Part[] = [
    ...named.map(({ party, share }) => ({
      label: party.name,
      note: `${party.place}, ${countryName(language, party.country)}`,
      share,
    })),
    ...(others.length === 0
      ? []
      : [
          {
            label: say(language, 'origin.other-cooperatives'),
            note: others.map(({ party }) => party.name).join(', '),
            share: sumOfShares(others.map((one) => one.share)),
          },
        ]),
    ...view.outside.map(({ supplier, country, share }) => ({
      label: say(language, 'origin.from-supplier', {
        country: countryName(language, country),
        supplier: supplier.name,
      }),
      note: say(language, 'origin.supplier-only'),
      share,
      untraced: true,
    })),
  ];
  const { texts } = printShares(
    language,
    parts.map((part) => part.share),
  );
  return parts.map((part, index) => ({ ...part, percent: texts[index] ?? '' }));
}

function Members({ language, view }: OriginPageProps): VNode {
  const { total, districts, unnamedDistricts } = view.members;
  const deliveries = view.journey.flatMap((event) =>
    event.kind === 'delivered' ? [event.deliveries] : [],
  );
  const count = (value: number): string => formatNumber(language, String(value));
  return (
    <>
      <Figure
        language={language}
        label={say(language, 'origin.members')}
        value={total === null ? say(language, 'origin.few-members') : count(total)}
        grade="C"
        note={say(language, 'origin.members-privacy')}
        working={{
          formula: say(language, 'origin.members-formula'),
          inputs: deliveries.map((number) => ({
            label: say(language, 'origin.members-input'),
            value: count(number),
          })),
          source: say(language, 'origin.record'),
        }}
      />
      {districts.length > 0 && (
        <Table
          id="districts"
          caption={say(language, 'origin.districts')}
          columns={[
            { label: say(language, 'origin.district') },
            { label: say(language, 'origin.province') },
            { label: say(language, 'origin.members-short'), numeric: true },
          ]}
          rows={districts.map(({ district, province, members }) => ({
            head: district,
            cells: [province, count(members)],
          }))}
        />
      )}
      {unnamedDistricts > 0 && (
        <p class="quiet">
          {say(language, 'origin.unnamed-districts', { count: unnamedDistricts })}
        </p>
      )}
    </>
  );
}

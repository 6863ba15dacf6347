import type { VNode } from 'preact';
import { formatKg } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { Journey, type JourneyStep } from '../../platform/web/components/journey';
import type { JourneyEvent, Party } from '../domain/origin-view';
import type { OriginPageProps } from './origin-props';
import { OriginMap } from './origin-map';
import { countryName, names, places, printPeriod } from './printed';
import { say } from './way.texts';

/** The way from the members' scale to the shops, as a list and as a line on a map. */
export function Way({ language, view }: OriginPageProps): VNode {
  const steps = view.journey.map((event) => stepOf(language, event));
  const inShops = view.journey.some((event) => event.kind === 'in-shops');
  const missing: JourneyStep = {
    title: say(language, 'way.in-shops'),
    state: 'open',
    note: say(language, 'way.no-shop'),
  };
  return (
    <>
      <h2>{say(language, 'way.title')}</h2>
      <Journey language={language} steps={inShops ? steps : [...steps, missing]} />
      <OriginMap language={language} journey={view.journey} />
    </>
  );
}

function stepOf(language: Language, event: JourneyEvent): JourneyStep {
  const on = { text: printPeriod(language, event), day: event.from };
  const step = { state: 'certain' as const, on };
  switch (event.kind) {
    case 'delivered':
      return {
        ...step,
        title: say(language, 'way.delivered'),
        place: places(language, event.by),
        actor: names(language, event.by),
        note: say(language, 'way.delivered-note', { count: event.deliveries }),
      };
    case 'bought-outside':
      return {
        ...step,
        state: 'open',
        title: say(language, 'way.bought-outside', { supplier: event.supplier.name }),
        actor: names(language, event.by),
        note: say(language, 'way.bought-outside-note', {
          country: countryName(language, event.country),
        }),
      };
    case 'processed':
      return {
        ...step,
        title: say(language, `way.step.${event.step}`),
        ...whoAndWhere(language, event.by),
        note: event.inG === event.outG ? undefined : massNote(language, event),
      };
    case 'handed-over':
      return {
        ...step,
        title: say(language, 'way.handed-over', { receiver: event.receiver.name }),
        actor: say(language, 'way.from', { senders: names(language, event.senders) }),
      };
    case 'in-shops':
      return {
        ...step,
        title: say(language, 'way.in-shops'),
        actor: event.shops.map((shop) => `${shop.name}, ${shop.place}`).join('; '),
      };
    case 'transported':
      return { ...step, ...transport(language, event) };
  }
}

/** The cooperatives are named where they deliver; further on, more than two are counted. */
function whoAndWhere(
  language: Language,
  by: readonly Party[],
): Pick<JourneyStep, 'actor' | 'place'> {
  return by.length > 2
    ? { actor: say(language, 'way.several', { count: by.length }) }
    : { actor: names(language, by), place: places(language, by) };
}

function massNote(language: Language, event: Extract<JourneyEvent, { kind: 'processed' }>): string {
  return say(language, 'way.mass', {
    in: formatKg(language, event.inG, 1),
    out: formatKg(language, event.outG, 1),
  });
}

function transport(
  language: Language,
  event: Extract<JourneyEvent, { kind: 'transported' }>,
): { title: string; note?: string } {
  const { mode, fromPlace, toPlace, days } = event;
  const title = say(language, `way.mode.${mode}`, { from: fromPlace, to: toPlace });
  return days === null ? { title } : { title, note: say(language, 'way.days', { days }) };
}

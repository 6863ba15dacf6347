import type { HandoverLineView, LegView } from '../../custody/custody.public';
import { type Day, day, daysBetween } from '../../kernel/day';
import { sumGrams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { StepView } from '../../lots/lots.public';
import { type BatchFacts, partiesOf, partyOf } from './batch-facts';
import type { JourneyEvent, Period } from './origin-view';

/** What comes first where days are equal. */
const ORDER: Readonly<Record<string, number>> = {
  delivered: 0,
  'bought-outside': 1,
  blend: 2,
  split: 3,
  hull: 4,
  'handed-over': 5,
  transported: 6,
  roast: 7,
  pack: 8,
  'in-shops': 9,
};

/**
 * The way of a batch in the order in which it was gone. Only what the record holds: accepted
 * hand-overs of the lots behind the batch, their transport, every step that made one of these lots.
 */
export function journeyOf(facts: BatchFacts): readonly JourneyEvent[] {
  const events = [
    ...delivered(facts),
    ...boughtOutside(facts),
    ...processed(facts),
    ...handedOver(facts),
    ...inShops(facts),
    ...transported(facts),
  ];
  const order = (event: JourneyEvent): number =>
    ORDER[event.kind === 'processed' ? event.step : event.kind] ?? 0;
  return events.sort((a, b) =>
    a.from === b.from ? order(a) - order(b) || compare(a.to, b.to) : compare(a.from, b.from),
  );
}

function delivered(facts: BatchFacts): JourneyEvent[] {
  const parts = facts.origin.parts.filter((part) => part.kind === 'member');
  if (parts.length === 0) return [];
  const by = partiesOf(
    facts,
    parts.map((part) => part.cooperativeId),
  );
  const period = periodOf(parts.map((part) => day(part.deliveredOn)));
  return [{ kind: 'delivered', ...period, by, deliveries: parts.length }];
}

function boughtOutside(facts: BatchFacts): JourneyEvent[] {
  const parts = facts.origin.parts.filter((part) => part.kind === 'outside');
  return [...grouped(parts, (part) => `${part.supplierId} ${part.country}`)].map(
    ([first, group]) => ({
      kind: 'bought-outside',
      ...periodOf(group.map((part) => day(part.receivedOn))),
      by: partiesOf(
        facts,
        group.map((part) => part.buyerId),
      ),
      supplier: partyOf(facts, first.supplierId),
      country: first.country,
    }),
  );
}

/** Steps of one kind at one level together: all the cooperatives' hulling is one entry. */
function processed(facts: BatchFacts): JourneyEvent[] {
  const levelOf = (step: StepView): string =>
    facts.organisations.get(step.organisation_id)?.kind ?? '';
  return [...grouped(facts.way.steps, (step) => `${step.kind} ${levelOf(step)}`)].map(
    ([first, group]) => ({
      kind: 'processed',
      step: first.kind,
      ...periodOf(group.map((step) => step.occurred_on)),
      by: partiesOf(
        facts,
        group.map((step) => step.organisation_id),
      ),
      times: group.length,
      inG: sumGrams(group.map((step) => step.in_g)),
      outG: sumGrams(group.map((step) => step.out_g)),
    }),
  );
}

/** Accepted lines through which the batch's coffee came, or through which its bags went. */
export function linesOnTheWay(facts: BatchFacts): readonly HandoverLineView[] {
  return facts.way.handovers.filter(
    (line) =>
      line.status === 'accepted' &&
      line.received_lot_id !== null &&
      (facts.passages.has(line.received_lot_id) || facts.way.bagLotIds.has(line.lot_id)),
  );
}

function handedOver(facts: BatchFacts): JourneyEvent[] {
  const lines = linesOnTheWay(facts).filter((line) => !isShop(facts, line.receiver_id));
  return [...grouped(lines, (line) => line.receiver_id)].map(([first, group]) => ({
    kind: 'handed-over',
    ...periodOf(group.flatMap(daysOf)),
    senders: partiesOf(
      facts,
      group.map((line) => line.sender_id),
    ),
    receiver: partyOf(facts, first.receiver_id),
  }));
}

function inShops(facts: BatchFacts): JourneyEvent[] {
  const lines = linesOnTheWay(facts).filter((line) => isShop(facts, line.receiver_id));
  if (lines.length === 0) return [];
  const shops = partiesOf(
    facts,
    lines.map((line) => line.receiver_id),
  );
  return [{ kind: 'in-shops', ...periodOf(lines.map((line) => answeredOn(line))), shops }];
}

function transported(facts: BatchFacts): JourneyEvent[] {
  const handovers = new Set(linesOnTheWay(facts).map((line) => line.handover_id));
  const legs = facts.way.legs.filter((leg) => handovers.has(leg.handover_id));
  return [...grouped(legs, (leg) => `${leg.mode} ${leg.from_place} > ${leg.to_place}`)].map(
    ([first, group]) => ({
      kind: 'transported',
      from: periodOf(group.map((leg) => leg.departed_on)).from,
      to: periodOf(group.map((leg) => leg.arrived_on)).to,
      mode: first.mode,
      fromPlace: first.from_place,
      toPlace: first.to_place,
      days: daysOfAll(group),
    }),
  );
}

function daysOfAll(legs: readonly LegView[]): number | null {
  const [days, ...others] = new Set(
    legs.map((leg) => daysBetween(leg.departed_on, leg.arrived_on)),
  );
  return others.length === 0 ? (days ?? null) : null;
}

export function isShop(facts: Pick<BatchFacts, 'organisations'>, id: Id): boolean {
  return facts.organisations.get(id)?.kind === 'retailer';
}

function daysOf(line: HandoverLineView): Day[] {
  return [line.offered_on, answeredOn(line)];
}

function answeredOn(line: HandoverLineView): Day {
  return line.answered_on ?? line.offered_on;
}

/** @throws RangeError without any day */
function periodOf(days: readonly Day[]): Period {
  const [from, ...later] = [...days].sort(compare);
  if (from === undefined) throw new RangeError('a period needs a day');
  return { from, to: later.at(-1) ?? from };
}

/** Groups in the order of their first member, each with that member. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Iterable<[T, readonly T[]]> {
  const groups = new Map<string, [T, T[]]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one, [one]]);
    else group[1].push(one);
  }
  return groups.values();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { Decimal } from '../../kernel/decimal';
import { day, isDay } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { isId } from '../../kernel/id';
import type { Refusal } from '../../kernel/refusal';
import { readTypedNumber } from '../../platform/http/typed-numbers';
import { formatDay, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { say as sayAny } from '../../platform/text/texts';
import type { FormError } from '../../platform/web/components/form';
import type { ReceiveDelivery } from '../commands/receive-delivery';
import { say } from './delivery-pages.texts';

/** The fields of the form, in their order on the page. */
export const ENTRY_FIELDS = [
  'member',
  'plot',
  'delivered_on',
  'gross_kg',
  'tare_kg',
  'net_kg',
  'moisture_pct',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What the clerk typed, character by character, and the ids made with the empty form. */
export type TypedEntry = Readonly<Record<EntryField, string>> & {
  readonly lot_id: string;
  readonly idempotency_key: string;
};

/** A delivery that can be asked for, or everything that must be mended first. */
export type ReadEntry =
  | { readonly ok: true; readonly command: ReceiveDelivery }
  | { readonly ok: false; readonly errors: readonly FormError[] };

const NUMBERS = {
  gross_kg: { unit: 'kg', min: '0.001', max: '1000000', places: 3 },
  tare_kg: { unit: 'kg', min: '0', max: '1000000', places: 3 },
  net_kg: { unit: 'kg', min: '0.001', max: '1000000', places: 3 },
  moisture_pct: { unit: '%', min: '0', max: '60', places: 1 },
} as const;
type NumberField = keyof typeof NUMBERS;

const MEMBERS: readonly string[] = [...ENTRY_FIELDS, 'lot_id', 'idempotency_key'];

/** The form's members as single texts; null where the body is not this form. */
export function typedEntryOf(body: unknown): TypedEntry | null {
  if (typeof body !== 'object' || body === null) return null;
  const given = body as Record<string, unknown>;
  if (Object.keys(given).some((name) => !MEMBERS.includes(name))) return null;
  const texts = MEMBERS.map((name) => [name, given[name] ?? ''] as const);
  if (texts.some(([, text]) => typeof text !== 'string' || text.length > 200)) return null;
  return Object.fromEntries(texts) as unknown as TypedEntry;
}

/** Reads what was typed; a number with two readings is asked back, never guessed. */
export function readEntry(language: Language, typed: TypedEntry): ReadEntry {
  const errors: FormError[] = [];
  const wrong = (name: EntryField, text: string): void => void errors.push({ name, text });
  if (!isId(typed.member)) wrong('member', say(language, 'desk.member-missing'));
  if (!isId(typed.plot)) wrong('plot', say(language, 'desk.plot-missing'));
  if (!isDay(typed.delivered_on)) wrong('delivered_on', say(language, 'desk.day-missing'));
  const numeral = (name: NumberField): string => {
    const read = readNumber(language, name, typed[name]);
    if ('error' in read) wrong(name, read.error);
    return 'error' in read ? '1' : read.numeral;
  };
  const [gross, tare, net] = [numeral('gross_kg'), numeral('tare_kg'), numeral('net_kg')];
  const moisture = numeral('moisture_pct');
  if (!isId(typed.lot_id)) errors.push({ text: say(language, 'desk.start-again') });
  if (errors.length > 0) return { ok: false, errors };
  const command: ReceiveDelivery = {
    lotId: typed.lot_id,
    form: 'parchment',
    producerId: typed.member,
    plotId: typed.plot,
    deliveredOn: day(typed.delivered_on),
    grossG: gramsFromKg(gross),
    tareG: gramsFromKg(tare),
    netG: gramsFromKg(net),
    moisturePct: new Decimal(moisture),
  };
  return { ok: true, command };
}

function readNumber(
  language: Language,
  name: NumberField,
  typed: string,
): { readonly numeral: string } | { readonly error: string } {
  const { unit, min, max, places } = NUMBERS[name];
  const read = readTypedNumber(typed, unit);
  switch (read.kind) {
    case 'empty':
      return {
        error: say(language, 'desk.number-missing', { field: say(language, LABELS[name]) }),
      };
    case 'no-number':
      return { error: say(language, 'desk.no-number') };
    case 'two-readings':
      return {
        error: say(language, 'desk.two-readings', {
          typed: typed.trim(),
          decimal: say(language, 'desk.reading', { numeral: plain(language, read.decimal), unit }),
          grouped: say(language, 'desk.reading', { numeral: plain(language, read.grouped), unit }),
        }),
      };
    case 'number': {
      const value = new Decimal(read.numeral);
      const fits = value.gte(min) && value.lte(max) && value.decimalPlaces() <= places;
      const limits = { min: formatNumber(language, min), max: formatNumber(language, max), places };
      return fits
        ? { numeral: read.numeral }
        : { error: sayAny(language, 'field.decimal', limits) };
    }
  }
}

/** As the clerk can type it without a doubt: a fourth decimal shows that no thousands are meant. */
function plain(language: Language, numeral: string): string {
  const sure = /\.\d{3}$/.test(numeral) ? `${numeral}0` : numeral;
  return language === 'de' ? sure.replace('.', ',') : sure;
}

export const LABELS = {
  member: 'desk.member',
  plot: 'desk.plot',
  delivered_on: 'desk.day',
  gross_kg: 'desk.gross',
  tare_kg: 'desk.tare',
  net_kg: 'desk.net',
  moisture_pct: 'desk.moisture',
} as const satisfies Record<EntryField, string>;

const FIELD_OF: Readonly<Record<string, EntryField>> = {
  'delivery.net-differs': 'net_kg',
  'delivery.tare-above-gross': 'tare_kg',
  'delivery.too-heavy': 'net_kg',
  'delivery.too-moist': 'moisture_pct',
  'day.in-future': 'delivered_on',
  'day.too-long-ago': 'delivered_on',
  'producer.unknown': 'member',
  'plot.unknown': 'plot',
};

/** A refusal beside the field that it is about; without a field it stands in the summary only. */
export function refusalBesideField(language: Language, refusal: Refusal): FormError {
  const text = sayAny(language, refusal.code, readableFacts(language, refusal.facts));
  const name = FIELD_OF[refusal.code];
  return name === undefined ? { text } : { name, text };
}

/** Facts carry numerals and days for machines; people read them in their own habits. */
export function readableFacts(language: Language, facts: Refusal['facts']): Refusal['facts'] {
  const readable: Record<string, Refusal['facts'][string]> = {};
  for (const [name, fact] of Object.entries(facts)) {
    const measured = /_(kg|pct)$/.test(name) && typeof fact === 'string' && NUMERAL.test(fact);
    if (measured) readable[name] = formatNumber(language, fact);
    else if (typeof fact === 'string' && isDay(fact)) readable[name] = formatDay(language, fact);
    else readable[name] = fact ?? null;
  }
  return readable;
}

const NUMERAL = /^-?\d+(\.\d+)?$/;

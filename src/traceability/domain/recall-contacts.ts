import type { Day } from '../../kernel/day';
import { type Grams, kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { percentOf, type Share } from '../../kernel/share';

/** A lot as the recall keeps it. */
export interface KeptLot {
  readonly lotId: Id;
  readonly ownerId: Id;
  readonly code: string;
  readonly form: string;
  readonly gtin: string | null;
  readonly batch: string | null;
  readonly gotOn: Day;
  readonly fromOwnerId: Id | null;
  readonly onWayTo: readonly Id[];
  readonly netG: Grams;
  readonly inStockG: Grams;
  readonly onWayG: Grams;
  readonly share: Share;
  readonly containedMg: bigint;
  readonly presentMg: bigint;
  readonly missingMg: bigint;
}

export interface Concerned {
  readonly id: Id;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly country: string;
}

/** Somebody who must be told: what they got and when, and what is on its way to them. */
export interface Contact {
  readonly organisation: Concerned;
  readonly language: 'de' | 'es' | 'en';
  readonly lots: readonly KeptLot[];
  /** Lots of others of which a part was offered to them. */
  readonly onWay: readonly KeptLot[];
  readonly presentMg: bigint;
}

/** Countries whose offices read German or Spanish (ISO 3166-1); all others get English. */
const GERMAN = ['DE', 'AT', 'CH', 'LI', 'LU'];
const SPANISH = 'PE ES BO CO CR CU DO EC GT HN MX NI PA SV'.split(' ');

export function languageOfCountry(country: string): Contact['language'] {
  if (GERMAN.includes(country)) return 'de';
  return SPANISH.includes(country) ? 'es' : 'en';
}

/** Everybody but the one who recalls, by name. */
export function contactsOf(
  lots: readonly KeptLot[],
  organisations: readonly Concerned[],
  recallingId: Id,
): readonly Contact[] {
  return organisations
    .filter((organisation) => organisation.id !== recallingId)
    .map((organisation) => {
      const own = lots.filter((lot) => lot.ownerId === organisation.id);
      return {
        organisation,
        language: languageOfCountry(organisation.country),
        lots: own,
        onWay: lots.filter((lot) => lot.onWayTo.includes(organisation.id)),
        presentMg: own.reduce((all, lot) => all + lot.presentMg, 0n),
      };
    })
    .filter((contact) => contact.lots.length + contact.onWay.length > 0)
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1));
}

/** Those who are concerned by these lots: their owners, and to whom parts were offered. */
export function concernedIds(lots: readonly KeptLot[]): readonly Id[] {
  return [...new Set(lots.flatMap((lot) => [lot.ownerId, ...lot.onWayTo]))].sort();
}

/** "12345.678": grams with the milligrams as decimals. */
export function gramsText(mg: bigint): string {
  return `${mg / 1000n}.${(mg % 1000n).toString().padStart(3, '0')}`;
}

const COLUMNS = [
  'organisation',
  'kind',
  'place',
  'country',
  'language',
  'lot',
  'form',
  'gtin',
  'batch',
  'got_on',
  'state',
  'net_kg',
  'in_stock_kg',
  'on_way_kg',
  'share_percent',
  'contained_g',
] as const;

/**
 * The contact list, one line a lot: UTF-8, comma-separated (RFC 4180). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function contactsCsv(contacts: readonly Contact[]): string {
  const lines = contacts.flatMap((contact) => [
    ...contact.lots.map((lot) => line(contact, lot, 'has')),
    ...contact.onWay.map((lot) => line(contact, lot, 'offered')),
  ]);
  return [COLUMNS, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function line({ organisation, language }: Contact, lot: KeptLot, state: string): string[] {
  const { name, kind, place, country } = organisation;
  return [
    name,
    kind,
    place,
    country,
    language,
    lot.code,
    lot.form,
    lot.gtin ?? '',
    lot.batch ?? '',
    lot.gotOn,
    state,
    kgText(lot.netG),
    kgText(lot.inStockG),
    kgText(lot.onWayG),
    percentOf(lot.share).toFixed(6),
    gramsText(lot.containedMg),
  ];
}

/** Also after spaces, and as the full-width signs that spreadsheets read alike. */
const FORMULA = /^\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

import type { OrganisationKind } from '../../parties/parties.public';
import type { Role } from '../../access/access.public';
import type { Id } from '../../kernel/id';
import { day } from '../../kernel/day';
import type { Actor } from '../../platform/actor';
import type { Language } from '../../platform/text/language';
import { storyId } from './story-id';

/** The first day of the story: who takes part is entered then. */
export const OPENING_DAY = day('2026-01-12');

/** An organisation of the story and the account that works for it. */
export interface Player {
  readonly key: PlayerKey;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly country: string;
  readonly place: string;
  readonly role: Role;
  readonly login: string;
  readonly language: Language;
}

export type PlayerKey =
  | 'operator'
  | 'nube-verde'
  | 'oro-alto'
  | 'luz-de-quina'
  | 'elbkante'
  | 'drei-bohnen'
  | 'cerro-lejano'
  | 'muehlenufer'
  | 'baumkreis'
  | 'treptow-koepenick'
  | 'cajamarca'
  | 'auditor';

/**
 * Everybody in the story. Firms and cooperatives are invented and say so in their names; the two
 * municipalities are public bodies.
 */
export const PLAYERS: readonly Player[] = [
  player('operator', 'operator', 'Bohnenweg (Betrieb)', ['DE', 'Berlin', 'administrator', 'de']),
  player('nube-verde', 'cooperative', 'Cooperativa Nube Verde (ficticia)', [
    'PE',
    'Jaén',
    'cooperative',
    'es',
  ]),
  player('oro-alto', 'cooperative', 'Cooperativa Oro Alto (ficticia)', [
    'PE',
    'San Ignacio',
    'cooperative',
    'es',
  ]),
  player('luz-de-quina', 'cooperative', 'Cooperativa Luz de Quina (ficticia)', [
    'PE',
    'Jaén',
    'cooperative',
    'es',
  ]),
  player('elbkante', 'importer', 'Importkontor Elbkante (erfunden)', [
    'DE',
    'Hamburg',
    'exporter-importer',
    'de',
  ]),
  player('drei-bohnen', 'roaster', 'Rösterei Drei Bohnen (erfunden)', [
    'DE',
    'Berlin',
    'roaster',
    'de',
  ]),
  player('cerro-lejano', 'supplier', 'Cooperativa Cerro Lejano (ficticia)', [
    'HN',
    'Marcala',
    'exporter-importer',
    'es',
  ]),
  player('muehlenufer', 'retailer', 'Weltladen am Mühlenufer (erfunden)', [
    'DE',
    'Berlin-Köpenick',
    'retailer',
    'de',
  ]),
  player('baumkreis', 'retailer', 'Weltladen am Baumkreis (erfunden)', [
    'DE',
    'Berlin-Baumschulenweg',
    'retailer',
    'de',
  ]),
  player('treptow-koepenick', 'municipality', 'Bezirksamt Treptow-Köpenick von Berlin', [
    'DE',
    'Berlin',
    'partnership-office',
    'de',
  ]),
  player('cajamarca', 'municipality', 'Municipalidad Provincial de Cajamarca', [
    'PE',
    'Cajamarca',
    'partnership-office',
    'es',
  ]),
  player('auditor', 'control-body', 'Prüfstelle Klarsicht (erfunden)', [
    'DE',
    'Berlin',
    'auditor',
    'de',
  ]),
];

export const COOPERATIVES = ['nube-verde', 'oro-alto', 'luz-de-quina'] as const;
export type CooperativeKey = (typeof COOPERATIVES)[number];

export function organisationId(key: PlayerKey): Id {
  return storyId(OPENING_DAY, `organisation/${key}`);
}

export function userId(key: PlayerKey): Id {
  return storyId(OPENING_DAY, `user/${key}`);
}

/** The person of the story who acts for an organisation. */
export function actorOf(key: PlayerKey): Actor {
  const found = PLAYERS.find((one) => one.key === key);
  if (found === undefined) throw new Error(`nobody plays ${key}`);
  return {
    id: userId(key),
    organisationId: organisationId(key),
    role: found.role,
    language: found.language,
  };
}

function player(
  key: PlayerKey,
  kind: OrganisationKind,
  name: string,
  rest: readonly [country: string, place: string, role: Role, language: Language],
): Player {
  const [country, place, role, language] = rest;
  return { key, kind, name, country, place, role, language, login: `${key}@demo` };
}

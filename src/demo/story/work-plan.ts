import type {
  ActivityStatus,
  ActivityTag,
  ActorGroup,
  ActorRole,
  AgeBand,
  Town,
} from '../../partnership/partnership.public';
import { type Day, day } from '../../kernel/day';

/** Actors of the story; groups are invented, the two administrations are public bodies. */
export interface StoryActor {
  readonly key: string;
  readonly name: string;
  readonly town: Town;
  readonly group: ActorGroup;
}

export const ACTORS: readonly StoryActor[] = [
  {
    key: 'office-tk',
    name: 'Bezirksamt Treptow-Köpenick von Berlin',
    town: 'treptow-koepenick',
    group: 'administration',
  },
  {
    key: 'office-cj',
    name: 'Municipalidad Provincial de Cajamarca',
    town: 'cajamarca',
    group: 'administration',
  },
  {
    key: 'friends-tk',
    name: 'Freundeskreis Anden und Spree (erfunden)',
    town: 'treptow-koepenick',
    group: 'civil-society',
  },
  {
    key: 'seniors-cj',
    name: 'Círculo Sesenta y Más (ficticio)',
    town: 'cajamarca',
    group: 'civil-society',
  },
  {
    key: 'shop-tk',
    name: 'Weltladen am Mühlenufer (erfunden)',
    town: 'treptow-koepenick',
    group: 'business',
  },
  {
    key: 'market-cj',
    name: 'Feria Orgánica del Cumbe (ficticia)',
    town: 'cajamarca',
    group: 'business',
  },
  {
    key: 'school-tk',
    name: 'Hochschule am Wasserweg (erfunden)',
    town: 'treptow-koepenick',
    group: 'science',
  },
  {
    key: 'university-cj',
    name: 'Universidad Alto Cajamarca (ficticia)',
    town: 'cajamarca',
    group: 'science',
  },
];

export interface StoryMeasure {
  readonly key: string;
  readonly field: string;
  readonly de: string;
  readonly es: string;
  readonly goals: readonly number[];
  readonly actors: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

export const MEASURES: readonly StoryMeasure[] = [
  measure(
    'garden',
    'organic-farming',
    ['Ein Lehrgarten in beiden Städten', 'Un huerto escuela en ambas ciudades'],
    [2, 4, 15],
    ['friends-tk', 'seniors-cj', 'university-cj'],
    ['2026-03-01', '2026-09-30'],
  ),
  measure(
    'school',
    'education',
    ['Kaffeewoche an vier Schulen', 'Semana del café en cuatro colegios'],
    [4, 12],
    ['school-tk', 'shop-tk', 'office-tk'],
    ['2026-05-01', '2026-07-15'],
  ),
  measure(
    'walk',
    'senior-citizens',
    ['Gemeinsam in Bewegung: Wandertage 60+', 'En movimiento: caminatas 60+'],
    [3, 10],
    ['friends-tk', 'seniors-cj', 'office-tk'],
    ['2026-04-01', '2026-10-31'],
  ),
  measure(
    'fair',
    'fair-trade',
    [
      'Die Bohne im Rathaus: fairer Kaffee in der Beschaffung',
      'El café justo en la compra pública',
    ],
    [8, 12],
    ['office-tk', 'shop-tk', 'office-cj'],
    ['2026-02-01', '2026-12-31'],
  ),
  measure(
    'river',
    'environment',
    ['Uferputz an Spree und San Lucas', 'Limpieza de riberas del Spree y del San Lucas'],
    [6, 11, 14],
    ['office-tk', 'office-cj', 'friends-tk', 'university-cj'],
    ['2026-09-01', '2026-09-30'],
  ),
  measure(
    'council',
    'exchange',
    ['Werkstattgespräch beider Verwaltungen', 'Conversatorio de ambas administraciones'],
    [16, 17],
    ['office-tk', 'office-cj'],
    ['2026-06-01', '2026-06-30'],
  ),
  measure(
    'trees',
    'environment',
    ['Schattenbäume für junge Parzellen', 'Árboles de sombra para parcelas jóvenes'],
    [13, 15],
    ['market-cj', 'university-cj', 'office-cj'],
    ['2026-02-01', '2026-04-30'],
  ),
];

export interface StoryActivity {
  readonly key: string;
  readonly measure: string | null;
  readonly de: string;
  readonly es: string;
  readonly heldOn: Day;
  readonly town: Town;
  readonly status: ActivityStatus;
  readonly involved: readonly (readonly [string, ActorRole])[];
  readonly attendance: readonly (readonly [Town, AgeBand, number])[];
  readonly minutes: number;
  readonly tags: readonly ActivityTag[];
}

const TK = 'treptow-koepenick';
const CJ = 'cajamarca';

export const ACTIVITIES: readonly StoryActivity[] = [
  {
    key: 'garden-day',
    measure: 'garden',
    de: 'Pflanztag im Lehrgarten',
    es: 'Día de siembra en el huerto escuela',
    heldOn: day('2026-05-23'),
    town: CJ,
    status: 'done',
    involved: [
      ['seniors-cj', 'planner'],
      ['university-cj', 'participant'],
      ['office-tk', 'participant'],
      ['office-cj', 'host'],
    ],
    attendance: [
      [CJ, '60-plus', 24],
      [CJ, '18-59', 11],
    ],
    minutes: 240,
    tags: ['organic-gardening', 'seniors'],
  },
  {
    key: 'coffee-week',
    measure: 'school',
    de: 'Kaffeewoche: vier Schulen, ein Videogespräch mit Jaén',
    es: 'Semana del café: cuatro colegios, una videollamada con Jaén',
    heldOn: day('2026-06-18'),
    town: TK,
    status: 'done',
    involved: [
      ['school-tk', 'planner'],
      ['shop-tk', 'participant'],
      ['office-tk', 'host'],
      ['university-cj', 'participant'],
    ],
    attendance: [
      [TK, 'under-18', 96],
      [TK, '18-59', 9],
    ],
    minutes: 180,
    tags: ['education', 'fair-trade'],
  },
  {
    key: 'walk-spring',
    measure: 'walk',
    de: 'Wandertag 60+ am Müggelsee',
    es: 'Caminata 60+ junto al Müggelsee',
    heldOn: day('2026-05-09'),
    town: TK,
    status: 'done',
    involved: [
      ['friends-tk', 'planner'],
      ['office-tk', 'participant'],
      ['seniors-cj', 'participant'],
    ],
    attendance: [[TK, '60-plus', 31]],
    minutes: 210,
    tags: ['health', 'movement', 'seniors'],
  },
  {
    key: 'town-hall-coffee',
    measure: 'fair',
    de: 'Fairer Kaffee in zwei Dienstgebäuden',
    es: 'Café justo en dos edificios municipales',
    heldOn: day('2026-09-01'),
    town: TK,
    status: 'done',
    involved: [
      ['office-tk', 'planner'],
      ['shop-tk', 'participant'],
    ],
    attendance: [[TK, '18-59', 40]],
    minutes: 60,
    tags: ['fair-trade'],
  },
  {
    key: 'river-bank',
    measure: 'river',
    de: 'Uferputz verschoben wegen Hochwasser',
    es: 'Limpieza de riberas postergada por crecida',
    heldOn: day('2026-09-19'),
    town: TK,
    status: 'postponed',
    involved: [['office-tk', 'planner']],
    attendance: [],
    minutes: 0,
    tags: ['environment', 'water-body'],
  },
  {
    key: 'tree-planting',
    measure: 'trees',
    de: 'Pflanzung abgesagt: Setzlinge nicht geliefert',
    es: 'Siembra cancelada: no llegaron los plantones',
    heldOn: day('2026-04-11'),
    town: CJ,
    status: 'cancelled',
    involved: [['office-cj', 'planner']],
    attendance: [],
    minutes: 0,
    tags: ['planting'],
  },
  {
    key: 'open-kitchen',
    measure: null,
    de: 'Offene Küche mit Gästen aus Cajamarca',
    es: 'Cocina abierta con visitas de Cajamarca',
    heldOn: day('2026-10-03'),
    town: TK,
    status: 'done',
    involved: [
      ['friends-tk', 'planner'],
      ['seniors-cj', 'participant'],
      ['office-cj', 'participant'],
      ['shop-tk', 'participant'],
    ],
    attendance: [
      [TK, '60-plus', 18],
      [TK, '18-59', 22],
      [CJ, '18-59', 4],
    ],
    minutes: 150,
    tags: ['culture', 'exchange'],
  },
];

function measure(
  key: string,
  field: string,
  [de, es]: readonly [string, string],
  ...[goals, actors, [from, to]]: readonly [
    readonly number[],
    readonly string[],
    readonly [string, string],
  ]
): StoryMeasure {
  return { key, field, de, es, goals, actors, from: day(from), to: day(to) };
}

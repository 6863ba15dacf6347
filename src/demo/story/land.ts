import type { Id } from '../../kernel/id';
import { Dice } from './dice';
import { COOPERATIVES, type CooperativeKey, OPENING_DAY } from './cast';
import { FAMILY_NAMES, GIVEN_NAMES } from './names';
import { storyId } from './story-id';

/** A member of the story with the one plot that the coffee comes from. */
export interface Member {
  readonly cooperative: CooperativeKey;
  readonly producerId: Id;
  readonly plotId: Id;
  readonly code: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: 'f' | 'm' | 'unknown';
  readonly birthYear: number | null;
  readonly community: string;
  readonly ubigeo: string;
  /** South-west corner in millionths of a degree, lon and lat. */
  readonly corner: readonly [number, number];
  /** Edge of the square field in millionths of a degree; about 0.11 m each. */
  readonly edge: number;
  readonly survey: 'polygon' | 'point' | 'declared';
  readonly declaredAreaM2: bigint;
  readonly altitudeM: number;
  readonly inConversion: boolean;
  readonly screening: 'low' | 'more-information' | 'high' | null;
}

interface Village {
  readonly community: string;
  readonly ubigeo: string;
  readonly lon: number;
  readonly lat: number;
}

/** Villages are invented; districts are those of Jaén and San Ignacio (INEI codes). */
const VILLAGES: Record<CooperativeKey, readonly Village[]> = {
  'nube-verde': [
    { community: 'Alto Neblina', ubigeo: '060811', lon: -78_990_000, lat: -5_480_000 },
    { community: 'Quebrada Honda Chica', ubigeo: '060805', lon: -78_905_000, lat: -5_610_000 },
  ],
  'oro-alto': [
    { community: 'Loma del Zorzal', ubigeo: '060902', lon: -78_880_000, lat: -5_290_000 },
    { community: 'Agua de Molle', ubigeo: '060904', lon: -78_935_000, lat: -5_385_000 },
  ],
  'luz-de-quina': [
    { community: 'Tres Cedros', ubigeo: '060803', lon: -79_120_000, lat: -5_630_000 },
  ],
};

const CODE_LETTERS: Record<CooperativeKey, string> = {
  'nube-verde': 'NV',
  'oro-alto': 'OA',
  'luz-de-quina': 'LQ',
};

export const MEMBERS_EACH = 20;

/** Sixty members, twenty in each cooperative; always the same ones. */
export const MEMBERS: readonly Member[] = COOPERATIVES.flatMap((cooperative, group) => {
  const dice = new Dice(1_001 + group);
  return Array.from({ length: MEMBERS_EACH }, (_, index) =>
    member(cooperative, group, index, dice),
  );
});

function member(cooperative: CooperativeKey, group: number, index: number, dice: Dice): Member {
  const code = `${CODE_LETTERS[cooperative]}-${String(index + 1).padStart(3, '0')}`;
  const given = GIVEN_NAMES[(index * 7 + group * 4) % GIVEN_NAMES.length];
  const village = dice.pick(VILLAGES[cooperative]);
  const edge = dice.between(900, 1_700);
  const survey = index % 9 === 4 ? 'declared' : index % 3 === 0 ? 'point' : 'polygon';
  return {
    cooperative,
    producerId: storyId(OPENING_DAY, `producer/${code}`),
    plotId: storyId(OPENING_DAY, `plot/${code}`),
    code,
    givenName: given?.name ?? 'Flor',
    familyName: `${dice.pick(FAMILY_NAMES)} ${dice.pick(FAMILY_NAMES)}`,
    sex: index === 13 ? 'unknown' : (given?.sex ?? 'f'),
    birthYear: index % 11 === 6 ? null : dice.between(1951, 2001),
    community: village.community,
    ubigeo: village.ubigeo,
    corner: [village.lon + dice.between(0, 40_000), village.lat + dice.between(0, 40_000)],
    edge,
    survey,
    // The members' own word: the field's area, give or take a tenth.
    declaredAreaM2: (BigInt(edge) * BigInt(edge) * BigInt(dice.between(110, 134))) / 10_000n,
    altitudeM: dice.between(1_250, 1_850),
    inConversion: cooperative === 'luz-de-quina' && index >= 17,
    screening: screeningOf(survey, index),
  };
}

function screeningOf(survey: Member['survey'], index: number): Member['screening'] {
  if (survey === 'declared' || index === 18) return null;
  if (index === 7) return 'more-information';
  return index === 11 ? 'high' : 'low';
}

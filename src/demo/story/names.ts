/**
 * Invented people: given names with plants and birds for family names, so that nobody takes them
 * for
 * somebody. Sex as the cooperative's register states it.
 */
export const GIVEN_NAMES: readonly { readonly name: string; readonly sex: 'f' | 'm' }[] = [
  { name: 'Rosa', sex: 'f' },
  { name: 'Segundo', sex: 'm' },
  { name: 'Elvira', sex: 'f' },
  { name: 'Wilmer', sex: 'm' },
  { name: 'Maruja', sex: 'f' },
  { name: 'Adán', sex: 'm' },
  { name: 'Flor', sex: 'f' },
  { name: 'Ever', sex: 'm' },
  { name: 'Nélida', sex: 'f' },
  { name: 'Santos', sex: 'm' },
  { name: 'Porfirio', sex: 'm' },
  { name: 'Yolanda', sex: 'f' },
  { name: 'Eladio', sex: 'm' },
  { name: 'Isaías', sex: 'm' },
  { name: 'Luzmila', sex: 'f' },
];

export const FAMILY_NAMES = [
  'Colibrí',
  'Lúcumo',
  'Guacamayo',
  'Cedro',
  'Quina',
  'Tucán',
  'Molle',
  'Zorzal',
  'Aliso',
  'Garza',
  'Nogal',
  'Perdiz',
] as const;

/**
 * What guessers of this house's passwords try first, written without accents and with letters for
 * digits ("passw0rd" is compared as "password"). Long passwords are rarely on a list as a whole, so
 * these are pieces: an own small choice of what lists of leaked passwords begin with in English,
 * German and Spanish, keyboard rows, and the words of this trade and its towns.
 */
export const REFUSED_WORDS: readonly string[] = [
  // this house and its trade
  ...['bohnenweg', 'bohne', 'bohnen', 'kaffee', 'kaffeebohne', 'coffee', 'bean', 'beans', 'cafe'],
  ...['cafetal', 'cafetero', 'cafecito', 'cosecha', 'cooperativa', 'cooperative', 'genossenschaft'],
  ...['fairtrade', 'comerciojusto', 'weltladen', 'roesterei', 'rosterei', 'tostado', 'pergamino'],
  // its towns
  ...['treptow', 'koepenick', 'kopenick', 'berlin', 'bezirksamt', 'rathaus', 'deutschland'],
  ...['germany', 'cajamarca', 'jaen', 'sanignacio', 'municipalidad', 'alcaldia', 'lima', 'peru'],
  // passwords that call themselves so
  ...[
    'password',
    'passwort',
    'kennwort',
    'contrasena',
    'contrasenia',
    'clave',
    'geheim',
    'secreto',
  ],
  ...['secret', 'passphrase', 'pass', 'login', 'letmein', 'welcome', 'willkommen', 'bienvenido'],
  ...['bienvenidos', 'changeme', 'default', 'standard', 'admin', 'administrator', 'administrador'],
  ...['root', 'user', 'usuario', 'benutzer', 'guest', 'gast', 'invitado', 'test', 'prueba', 'demo'],
  // keyboard rows and columns
  ...['qwertyuiop', 'qwertzuiop', 'qwerty', 'qwertz', 'azerty', 'asdfghjkl', 'asdfgh', 'asdf'],
  ...['yxcvbnm', 'zxcvbnm', 'zxcvbn', 'qazwsxedc', 'qazwsx', 'qayxsw', 'iqaz', '2wsx', 'eedc'],
  ...['iqay', 'abcd'],
  // the rest of the head of the lists
  ...['iloveyou', 'ichliebedich', 'teamo', 'tequiero', 'teamomucho', 'teamomuchisimo', 'schatz'],
  ...['sonnenschein', 'sunshine', 'princess', 'princesa', 'prinzessin', 'dragon', 'monkey'],
  ...['football', 'fussball', 'futbol', 'baseball', 'superman', 'batman', 'pokemon', 'starwars'],
  ...['master', 'shadow', 'michael', 'jennifer', 'jordan', 'hunter', 'charlie', 'daniel', 'thomas'],
  ...['michelle', 'jessica', 'ashley', 'andrea', 'alejandro', 'carlos', 'fernando', 'sebastian'],
  ...[
    'alexander',
    'familie',
    'familia',
    'hallo',
    'hello',
    'hola',
    'trustnoi',
    'whatever',
    'freedom',
  ],
  ...['computer', 'internet', 'samsung', 'google', 'facebook', 'microsoft', 'windows', 'lovely'],
  ...['alianzalima', 'universitario', 'barcelona', 'realmadrid', 'hertha', 'unionberlin', 'bayern'],
  ...[
    'sommer',
    'winter',
    'fruehling',
    'fruhling',
    'herbst',
    'summer',
    'spring',
    'autumn',
    'verano',
  ],
  ...['invierno', 'primavera', 'januar', 'februar', 'maerz', 'april', 'august', 'september'],
  ...['oktober', 'november', 'dezember', 'enero', 'febrero', 'marzo', 'julio', 'agosto', 'octubre'],
];

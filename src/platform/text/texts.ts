import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, LANGUAGES, localeOf } from './language';

/** One message in the three languages of the house, in ICU message format. */
export type Message = Readonly<Record<Language, string>>;
export type MessageArguments = Readonly<Record<string, string | number | readonly string[] | null>>;

/** Says a message of one feature; the codes are checked by the compiler. */
export type Say<Code extends string> = (
  language: Language,
  code: Code,
  args?: MessageArguments,
) => string;

const catalogue = new Map<string, Message>();
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Adds a feature's messages to the house catalogue, so that refusals can be said by code alone.
 * @throws Error when two features define the same code
 */
export function defineTexts<Code extends string>(messages: Record<Code, Message>): Say<Code> {
  for (const [code, message] of Object.entries<Message>(messages)) {
    if (catalogue.has(code)) throw new Error(`text defined twice: ${code}`);
    catalogue.set(code, message);
  }
  return (language, code, args) => say(language, code, args);
}

/**
 * Says any defined message. An unknown code is said as the code itself: an answer beats a crash.
 */
export function say(language: Language, code: string, args: MessageArguments = {}): string {
  const message = catalogue.get(code);
  if (message === undefined) return code;
  return String(formatter(language, code, message).format(readable(args)));
}

/** Every defined code with its messages: for the test that looks for missing ones. */
export function allTexts(): ReadonlyMap<string, Message> {
  return catalogue;
}

function formatter(language: Language, code: string, message: Message): IntlMessageFormat {
  const key = `${language} ${code}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(message[language], localeOf(language), undefined, {
    ignoreTag: true,
  });
  compiled.set(key, made);
  return made;
}

function readable(args: MessageArguments): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? value.join(', ') : value,
    ]),
  );
}

/** The languages in which every message must exist. */
export const TEXT_LANGUAGES = LANGUAGES;

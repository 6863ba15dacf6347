/** A UUID in lower case. `platform/clock` makes new ones; the kernel only knows their shape. */
export type Id = string;

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID_TEXT.test(text);
}

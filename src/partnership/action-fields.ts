import { loadReferenceFile } from '../platform/reference/reference-file';
import type { Language } from '../platform/text/language';

/** A field of action of the two towns, with its name in each language. */
export interface ActionField {
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
}

/** All fields of action in the order of the reference file, which is read and checked at start. */
export const ACTION_FIELDS: readonly ActionField[] = readActionFields();

function readActionFields(): readonly ActionField[] {
  const file = loadReferenceFile('action-fields.yaml');
  const rows = file.section('action_fields', (row) => ({
    names: { de: row.text('de'), es: row.text('es'), en: row.text('en') },
  }));
  file.finish();
  return rows.map(({ id, names }) => ({ code: id, names }));
}

import type { Id } from '../kernel/id';
import type { Language } from './text/language';

/** Who acts: a person or a machine of one organisation. The record keeps ids only, never a name. */
export interface Actor {
  readonly id: Id;
  readonly organisationId: Id;
  readonly role: string;
  readonly language: Language;
}

/** The service itself, when a job records a fact; the nil UUID belongs to nobody. */
export const SYSTEM_ID: Id = '00000000-0000-0000-0000-000000000000';

/** The service acting for the organisation whose record the job continues. */
export function systemFor(organisationId: Id): Actor {
  return { id: SYSTEM_ID, organisationId, role: 'system', language: 'en' };
}

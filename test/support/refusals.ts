import { Refusal, type RefusalFacts, type RefusalKind } from '../../src/kernel/refusal';

/** What a refusal says; the stack and the English message do not matter. */
export interface Said {
  readonly kind: RefusalKind | 'none';
  readonly code: string;
  readonly facts: RefusalFacts;
}

const NOT_REFUSED: Said = { kind: 'none', code: 'accepted', facts: {} };

/** The refusal of `decide`; `accepted` where it does not refuse; other errors are passed on. */
export function refusalIn(decide: () => unknown): Said {
  try {
    decide();
  } catch (error) {
    return said(error);
  }
  return NOT_REFUSED;
}

/** The same for what happens in the database. */
export async function refusalOf(work: Promise<unknown>): Promise<Said> {
  try {
    await work;
  } catch (error) {
    return said(error);
  }
  return NOT_REFUSED;
}

function said(error: unknown): Said {
  if (!(error instanceof Refusal)) throw error;
  return { kind: error.kind, code: error.code, facts: error.facts };
}

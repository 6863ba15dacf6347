import { loadReferenceFile } from '../platform/reference/reference-file';
import type { ClaimRules } from './domain/claims';

/** The forbidden claims and allowed phrases, read and checked at start. */
export const CLAIM_RULES: ClaimRules = readClaimRules();

function readClaimRules(): ClaimRules {
  const file = loadReferenceFile('claims-guard.yaml');
  const forbidden = file.section('forbidden', (row) => ({
    forms: row
      .text('forms')
      .split(',')
      .map((form) => form.trim()),
  }));
  const allowed = file.section('allowed', (row) => ({ phrase: row.text('phrase') }));
  file.finish();
  return {
    forbidden: forbidden.map(({ id, forms }) => ({ id, forms })),
    allowed: allowed.map(({ phrase }) => ({ phrase })),
  };
}

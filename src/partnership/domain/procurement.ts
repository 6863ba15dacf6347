import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';

/** How much coffee an office bought in a year, and how much of it was fair. */
export interface ProcurementReport {
  readonly id: Id;
  readonly officeId: Id;
  readonly year: number;
  readonly allG: Grams;
  /** Null: the office does not know, which is not the same as nothing. */
  readonly fairG: Grams | null;
}

/** @throws Refusal when more fair coffee than coffee was bought, or the year lies in the future */
export function checkProcurement(report: ProcurementReport, thisYear: number): void {
  if (report.fairG !== null && report.fairG > report.allG) {
    refuse('procurement.more-fair-than-all', {
      fairGrams: report.fairG.toString(),
      allGrams: report.allG.toString(),
    });
  }
  if (report.year > thisYear) {
    refuse('procurement.year-in-future', { year: String(report.year) });
  }
}

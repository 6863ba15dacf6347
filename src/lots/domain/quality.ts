import { Decimal } from '../../kernel/decimal';
import { refuse } from '../../kernel/refusal';
import { type Band, isOutside, moistureWarnings, type Warning } from './plausibility';

/** A kind of defect as a protocol counts it. */
export interface DefectKind {
  readonly id: string;
  readonly category: '1' | '2';
  /** Beans of this kind that make one full defect. */
  readonly beansPerFullDefect: Decimal;
}

export interface CountedDefect {
  readonly kind: string;
  readonly beans: number;
}

/** What a sample of a lot showed; every part may be missing, not all of them. */
export interface SampleFindings {
  readonly moisturePct: Decimal | null;
  readonly outturn: { readonly sampleG: Decimal; readonly exportableG: Decimal } | null;
  readonly defects: readonly CountedDefect[] | null;
  readonly cup: {
    readonly score: Decimal;
    readonly protocol: string;
    readonly version: string;
  } | null;
}

export interface QualityReference {
  readonly moisture: Band;
  readonly outturnPct: Band;
  readonly defects: readonly DefectKind[];
}

export interface Quality {
  /** Exportable green over parchment sample: the rendimiento. */
  readonly outturnPct: Decimal | null;
  readonly fullDefects: { readonly first: number; readonly second: number } | null;
  readonly warnings: readonly Warning[];
}

/**
 * Reads a sample: outturn, full defects by category, and what seems unlikely.
 * @throws Refusal `quality.nothing-found`, `quality.more-than-sample`, `quality.defect-unknown`,
 *   `quality.defect-twice`
 */
export function decideQuality(findings: SampleFindings, reference: QualityReference): Quality {
  const { moisturePct, outturn, defects, cup } = findings;
  if (moisturePct === null && outturn === null && defects === null && cup === null) {
    refuse('quality.nothing-found');
  }
  const warnings = moisturePct === null ? [] : moistureWarnings(moisturePct, reference.moisture);
  if (outturn === null) {
    return { outturnPct: null, fullDefects: fullDefectsOf(defects, reference.defects), warnings };
  }
  const { sampleG, exportableG } = outturn;
  if (exportableG.gt(sampleG)) {
    const facts = { sample_g: sampleG.toFixed(1), exportable_g: exportableG.toFixed(1) };
    refuse('quality.more-than-sample', facts);
  }
  const outturnPct = exportableG.times(100).div(sampleG);
  return {
    outturnPct,
    fullDefects: fullDefectsOf(defects, reference.defects),
    warnings: [...warnings, ...sampleWarnings(outturnPct, reference.outturnPct)],
  };
}

function sampleWarnings(outturnPct: Decimal, band: Band): readonly Warning[] {
  if (!isOutside(outturnPct, band)) return [];
  const facts = {
    outturn_pct: outturnPct.toFixed(1),
    min_pct: band.min.toFixed(1),
    max_pct: band.max.toFixed(1),
  };
  return [{ code: 'warning.sample-outturn', facts }];
}

/** Each kind is divided on its own and what is left over does not count. */
function fullDefectsOf(
  defects: readonly CountedDefect[] | null,
  kinds: readonly DefectKind[],
): Quality['fullDefects'] {
  if (defects === null) return null;
  const seen = new Set<string>();
  const sums = { first: 0, second: 0 };
  for (const { kind, beans } of defects) {
    const known = kinds.find((one) => one.id === kind);
    if (known === undefined) refuse('quality.defect-unknown', { kind });
    if (seen.has(kind)) refuse('quality.defect-twice', { kind });
    seen.add(kind);
    const full = new Decimal(beans).div(known.beansPerFullDefect).floor().toNumber();
    if (known.category === '1') sums.first += full;
    else sums.second += full;
  }
  return sums;
}

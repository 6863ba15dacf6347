import { allocate } from '../../src/kernel/allocate';
import type { Day } from '../../src/kernel/day';
import { grams } from '../../src/kernel/grams';
import type { Id } from '../../src/kernel/id';
import {
  basisOfDraw,
  contribute,
  type DrawnPart,
  flowsOf,
  makesAnchor,
  type MixPart,
  mixesOf,
} from '../../src/lots/domain/composition';
import type { Form, TransformationKind } from '../../src/lots/domain/form';
import type { CopyFiles } from './copy-files';

export interface BookLot {
  readonly id: Id;
  readonly ownerId: Id;
  readonly code: string;
  readonly form: Form;
  readonly madeBy: 'delivery' | 'transformation' | 'handover';
  readonly madeById: Id;
  readonly on: Day;
  readonly netG: bigint;
  readonly rank: number;
  readonly mixId: Id;
  readonly basisMg: bigint;
  readonly pack: { readonly gtin: string; readonly batch: string; readonly bagG: bigint } | null;
  availableG: bigint;
  basisLeftMg: bigint;
}

export interface Wish {
  readonly lot: BookLot;
  readonly massG: bigint;
}

export interface BookStep {
  readonly kind: TransformationKind;
  readonly ownerId: Id;
  readonly on: Day;
  readonly wishes: readonly Wish[];
  readonly form: Form;
  readonly nets: readonly bigint[];
  readonly gtin?: { readonly gtin: string; readonly bagG: bigint };
}

/**
 * The rows that the commands would have written, kept in memory only while coffee is still drawn
 * from them. Shares, bases and flows come from the house's own domain functions.
 */
export class Books {
  private made = 0;
  private readonly codes = new Map<string, number>();
  private readonly mixes = new Map<Id, { ownerId: Id; parts: readonly MixPart[]; users: number }>();

  constructor(private readonly files: CopyFiles) {}

  /** Sorts by time of making, as UUIDv7 does; the same ids in every run. */
  newId(): Id {
    this.made += 1;
    const time = (0x0190_0000_0000 + this.made).toString(16).padStart(12, '0');
    const tail = (Math.imul(this.made, 2_654_435_761) >>> 0).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
  }

  deliver(member: Member, netG: bigint, on: Day): BookLot {
    const id = this.newId();
    const basisMg = netG * 1000n;
    const { ownerId, producerId, plotId } = member;
    this.files.add('mix', [id, ownerId, basisMg]);
    this.files.add('mix_origin', [id, id, ownerId, basisMg]);
    const parts = [{ anchorId: id, massMg: basisMg, takenMg: 0n }];
    this.mixes.set(id, { ownerId, parts, users: 0 });
    this.files.add('delivery', [
      ...[id, ownerId, producerId, plotId, on, netG + 500n, 500n],
      ...['11.8', 'organic'],
    ]);
    const origin = { id, form: 'parchment', madeBy: 'delivery', madeById: id, rank: 0 } as const;
    return this.open({ ...origin, ownerId, on, netG, mixId: id, basisMg, pack: null });
  }

  step(step: BookStep): readonly BookLot[] {
    const { ownerId, on } = step;
    const id = this.newId();
    const parts = step.wishes.map(({ lot, massG }) => this.draw(lot, massG));
    const { mixId, basisMg } = this.compose(id, ownerId, parts);
    const bases = allocate(basisMg, step.nets);
    const rank = 1 + Math.max(...parts.map((part) => part.rank));
    const lots = step.nets.map((netG, index) =>
      this.open({
        ...{ id: this.newId(), ownerId, form: step.form, madeBy: 'transformation', madeById: id },
        ...{ on, netG, rank, mixId, basisMg: bases[index] ?? 0n },
        pack:
          step.gtin === undefined
            ? null
            : { ...step.gtin, batch: `L${String(this.made).padStart(9, '0')}` },
      }),
    );
    this.saveStep(id, step, parts);
    this.saveFlows(ownerId, parts, lots);
    for (const { lot } of step.wishes) this.closeIfEmpty(lot);
    return lots;
  }

  handOver(lot: BookLot, massG: bigint, ownerId: Id, on: Day): BookLot {
    const part = this.draw(lot, massG);
    const received = this.open({
      ...{ id: this.newId(), ownerId, form: lot.form, madeBy: 'handover', madeById: this.newId() },
      ...{ on, netG: massG, rank: lot.rank + 1, mixId: lot.mixId, basisMg: part.basisMg },
      pack: lot.pack,
    });
    const massMg = massG * 1000n;
    this.files.add('lot_flow', [received.id, lot.id, ownerId, massMg, massMg, lot.rank]);
    this.closeIfEmpty(lot);
    return received;
  }

  /** Nothing more is drawn from this lot: its row is written as it stands. */
  close(lot: BookLot): void {
    this.files.add('lot', [
      ...[lot.id, lot.ownerId, lot.code, lot.form, lot.madeBy, lot.madeById, lot.on, lot.netG],
      ...[lot.availableG, lot.rank, lot.mixId, lot.basisMg, lot.basisLeftMg],
      ...[lot.pack?.gtin ?? null, lot.pack?.batch ?? null, lot.pack?.bagG ?? null],
    ]);
    const mix = this.mixes.get(lot.mixId);
    if (mix === undefined) throw new Error(`mix ${lot.mixId} was closed too early`);
    mix.users -= 1;
    if (mix.users > 0) return;
    for (const part of mix.parts) {
      const { anchorId, massMg, takenMg } = part;
      this.files.add('mix_part', [lot.mixId, anchorId, mix.ownerId, massMg, takenMg]);
    }
    this.mixes.delete(lot.mixId);
  }

  private closeIfEmpty(lot: BookLot): void {
    if (lot.availableG === 0n) this.close(lot);
  }

  private open(lot: Omit<BookLot, 'code' | 'availableG' | 'basisLeftMg'>): BookLot {
    const mix = this.mixes.get(lot.mixId);
    if (mix === undefined) throw new Error(`no mix ${lot.mixId}`);
    mix.users += 1;
    const number = (this.codes.get(lot.ownerId) ?? 0) + 1;
    this.codes.set(lot.ownerId, number);
    const code = `L-${lot.on.slice(0, 4)}-${String(number).padStart(5, '0')}`;
    return { ...lot, code, availableG: lot.netG, basisLeftMg: lot.basisMg };
  }

  private draw(lot: BookLot, massG: bigint): DrawnPart {
    const basisMg = basisOfDraw(lot.basisLeftMg, grams(lot.availableG), grams(massG));
    lot.availableG -= massG;
    lot.basisLeftMg -= basisMg;
    if (lot.availableG < 0n) throw new Error(`lot ${lot.id} is oversold`);
    const { id: lotId, rank, mixId } = lot;
    const isOrigin = lot.madeBy === 'delivery';
    return { lotId, massG: grams(massG), rank, mixId, basisMg, isOrigin };
  }

  private compose(
    mixId: Id,
    ownerId: Id,
    drawn: readonly DrawnPart[],
  ): { readonly mixId: Id; readonly basisMg: bigint } {
    const [only, ...others] = mixesOf(drawn);
    if (only !== undefined && others.length === 0) {
      return { mixId: only, basisMg: drawn.reduce((sum, part) => sum + part.basisMg, 0n) };
    }
    const basisMg = drawn.reduce((sum, part) => sum + part.massG * 1000n, 0n);
    this.files.add('mix', [mixId, ownerId, basisMg]);
    const sums = new Map<Id, bigint>();
    if (makesAnchor(drawn)) {
      sums.set(mixId, basisMg);
      for (const part of drawn) {
        this.files.add('mix_origin', [mixId, part.lotId, ownerId, part.massG * 1000n]);
      }
    }
    for (const part of drawn) {
      const mix = this.mixes.get(part.mixId);
      if (makesAnchor(drawn) || mix === undefined) continue;
      const shares = contribute(part, mix.parts);
      mix.parts = mix.parts.map((one, index) => ({
        ...one,
        takenMg: one.takenMg + (shares[index]?.takenMg ?? 0n),
      }));
      for (const { anchorId, massMg } of shares) {
        sums.set(anchorId, (sums.get(anchorId) ?? 0n) + massMg);
      }
    }
    const parts = [...sums].map(([anchorId, massMg]) => ({ anchorId, massMg, takenMg: 0n }));
    this.mixes.set(mixId, { ownerId, parts, users: 0 });
    return { mixId, basisMg };
  }

  private saveStep(id: Id, step: BookStep, parts: readonly DrawnPart[]): void {
    const inG = parts.reduce((sum, part) => sum + part.massG, 0n);
    const outG = step.nets.reduce((sum, net) => sum + net, 0n);
    const { ownerId, kind, on } = step;
    this.files.add('transformation', [id, ownerId, kind, on, inG, outG, inG - outG]);
    if (inG > outG) this.files.add('transformation_loss', [id, ownerId, 'husk', inG - outG]);
  }

  private saveFlows(ownerId: Id, drawn: readonly DrawnPart[], lots: readonly BookLot[]): void {
    const rows = flowsOf(
      drawn.map((part) => part.massG),
      lots.map((lot) => grams(lot.netG)),
    );
    for (const [column, lot] of lots.entries()) {
      const total = rows.reduce((sum, row) => sum + (row[column] ?? 0n), 0n);
      for (const [index, part] of drawn.entries()) {
        const massMg = rows[index]?.[column] ?? 0n;
        this.files.add('lot_flow', [lot.id, part.lotId, ownerId, massMg, total, part.rank]);
      }
    }
  }
}

/** A grower and the plot the coffee is picked on. */
export interface Member {
  readonly ownerId: Id;
  readonly producerId: Id;
  readonly plotId: Id;
}

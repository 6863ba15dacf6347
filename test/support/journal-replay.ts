import type { Id } from '../../src/kernel/id';
import type { Row } from '../../src/platform/database/tx';

/** A lot as the journal alone tells it. */
export interface ReplayedLot {
  readonly owner: Id;
  readonly code: string;
  readonly form: string;
  readonly gtin: string | null;
  readonly batch: string | null;
  netG: bigint;
  availableG: bigint;
}

interface Line {
  readonly lot_id: Id;
  readonly mass_g: string;
  readonly received_lot_id?: Id;
  readonly code?: string;
}

interface Body {
  readonly code: string;
  readonly form: string;
  readonly net_g: string;
  readonly by_g: string;
  readonly receiver_id: Id;
  readonly inputs: readonly Line[];
  readonly outputs: readonly (Line & Omit<ReplayedLot, 'owner'> & { readonly net_g: string })[];
  readonly lines: readonly Line[];
}

/** State from facts: what every lot must look like after these facts, in their order. */
export class JournalReplay {
  readonly lots = new Map<Id, ReplayedLot>();
  private readonly offers = new Map<Id, readonly Line[]>();

  take(row: Row): void {
    const body = row['body'] as Body;
    const subject = String(row['subject_id']);
    const owner = String(row['organisation_id']);
    switch (row['type']) {
      case 'lots.delivery-received':
      case 'lots.outside-coffee-received': {
        this.open(subject, { ...body, owner, gtin: null, batch: null }, body.net_g);
        return;
      }
      case 'lots.transformed':
        for (const { lot_id, mass_g } of body.inputs) this.lot(lot_id).availableG -= BigInt(mass_g);
        for (const made of body.outputs) this.open(made.lot_id, { ...made, owner }, made.net_g);
        return;
      case 'lots.mass-corrected':
        this.lot(subject).netG += BigInt(body.by_g);
        this.lot(subject).availableG += BigInt(body.by_g);
        return;
      case 'custody.handover-offered':
        this.offers.set(subject, body.lines);
        for (const { lot_id, mass_g } of body.lines) this.lot(lot_id).availableG -= BigInt(mass_g);
        return;
      case 'custody.handover-refused':
        for (const { lot_id, mass_g } of this.offers.get(subject) ?? []) {
          this.lot(lot_id).availableG += BigInt(mass_g);
        }
        return;
      case 'custody.handover-accepted':
        for (const { lot_id, mass_g, received_lot_id = '', code = '' } of body.lines) {
          const received = { ...this.lot(lot_id), owner: body.receiver_id, code };
          this.open(received_lot_id, received, mass_g);
        }
        return;
      default:
        return;
    }
  }

  private open(id: Id, lot: Omit<ReplayedLot, 'netG' | 'availableG'>, net: string): void {
    const { owner, code, form, gtin, batch } = lot;
    const netG = BigInt(net);
    this.lots.set(id, { owner, code, form, gtin, batch, netG, availableG: netG });
  }

  private lot(id: Id): ReplayedLot {
    const lot = this.lots.get(id);
    if (lot === undefined) throw new Error(`the journal has not heard of lot ${id}`);
    return lot;
  }
}

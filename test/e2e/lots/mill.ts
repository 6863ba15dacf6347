import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { type Caller, type Json, Town } from '../../support/town';

export const GTIN = '4006381333931';

/** Two cooperatives, a roaster, and coffee in each store: the ground for what is refused. */
export class Mill {
  readonly lot = newId();
  readonly foreignLot = newId();
  readonly roasted = newId();
  readonly foreignOffer = newId();

  private constructor(
    readonly town: Town,
    readonly cooperative: Caller,
    readonly other: Caller,
    readonly roaster: Caller,
    private readonly members: readonly { producer_id: Id; plot_id: Id }[],
  ) {}

  static async open(): Promise<Mill> {
    const town = await Town.open();
    const cooperative = await town.join('cooperative', 'cooperative');
    const other = await town.join('cooperative', 'cooperative');
    const roaster = await town.join('roaster', 'roaster');
    const members = [await town.member(cooperative), await town.member(other)];
    const mill = new Mill(town, cooperative, other, roaster, members);
    await mill.fill();
    return mill;
  }

  get foreign(): { producer_id: Id; plot_id: Id } {
    return this.members[1] ?? { producer_id: '', plot_id: '' };
  }

  private async fill(): Promise<void> {
    const { town, cooperative, other, roaster, lot, foreignLot } = this;
    await cooperative.record('deliveries', this.delivery({ lot_id: lot }));
    await other.record('deliveries', this.delivery({ lot_id: foreignLot, ...this.foreign }));
    await other.record('handovers', {
      ...this.offer({ handover_id: this.foreignOffer }),
      lines: [{ lot_id: foreignLot, mass_kg: '10' }],
    });
    await roaster.record('deliveries/outside', {
      lot_id: this.roasted,
      form: 'roasted',
      supplier_id: await town.organisation('supplier'),
      country: 'HN',
      received_on: town.daysAgo(5),
      net_kg: '10',
    });
    await roaster.record('products', { gtin: GTIN, name: 'Bohne', bag_net_kg: '0.25' });
  }

  /** Sixty kilograms of good parchment. */
  delivery(change: Json = {}): Json {
    return {
      lot_id: newId(),
      form: 'parchment',
      ...this.members[0],
      delivered_on: this.town.daysAgo(3),
      gross_kg: '60.5',
      tare_kg: '0.5',
      net_kg: '60',
      moisture_pct: '11.8',
      ...change,
    };
  }

  /** Hulling that delivery, unless told otherwise. */
  step(kind: string, change: Json = {}): Json {
    return {
      transformation_id: newId(),
      kind,
      occurred_on: this.town.today,
      inputs: [{ lot_id: this.lot, mass_kg: '60' }],
      outputs: [{ lot_id: newId(), net_kg: '48' }],
      losses: [{ reason: 'husk', mass_kg: '12' }],
      ...change,
    };
  }

  /** The roaster packs. */
  packing(pack: unknown, kg = '10'): Json {
    const inputs = [{ lot_id: this.roasted, mass_kg: kg }];
    const outputs = [{ lot_id: newId(), net_kg: kg, pack }];
    return this.step('pack', { inputs, outputs, losses: [] });
  }

  offer(change: Json = {}): Json {
    return {
      handover_id: newId(),
      receiver_id: this.roaster.organisationId,
      offered_on: this.town.today,
      lines: [{ lot_id: this.lot, mass_kg: '10' }],
      ...change,
    };
  }

  correction(by: string): Json {
    const occurred_on = this.town.today;
    return { correction_id: newId(), lot_id: this.lot, by_kg: by, reason: 'recount', occurred_on };
  }
}

import { Injectable } from '@nestjs/common';
import type { Decimal } from '../../kernel/decimal';
import { type Day, day, dayOf, harvestYear } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { ProducerReader } from '../../parties/parties.public';
import { PlotReader } from '../../plots/plots.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { decideDelivery } from '../domain/delivery';
import type { EnteredQuantity } from '../domain/delivery-units';
import type { DeliveredForm } from '../domain/form';
import type { Warning } from '../domain/plausibility';
import { DeliveryRow } from '../storage/delivery.row';
import { WarningStore } from '../storage/warning-store';
import { DeliveryCheck } from './delivery-check';
import { LotIntake } from './lot-intake';

/** A member brings coffee from one plot; the client makes the lot's id. */
export interface ReceiveDelivery {
  readonly lotId: Id;
  readonly form: DeliveredForm;
  readonly producerId: Id;
  readonly plotId: Id;
  readonly deliveredOn: Day;
  readonly grossG: Grams;
  readonly tareG: Grams;
  readonly netG: Grams;
  /** Null for fresh cherry only. */
  readonly moisturePct: Decimal | null;
  readonly sacks?: number | null;
  /** What the field wrote, beside the kilograms of the scale. */
  readonly entered?: EnteredQuantity | null;
  /** The truck on which it came with others; the masses are its part of the truck's. */
  readonly truckId?: Id | null;
}

export type ReceivedDelivery = {
  readonly lot_id: Id;
  readonly code: string;
  readonly warnings: readonly string[];
};

@Injectable()
export class ReceiveDeliveryHandler {
  constructor(
    private readonly producers: ProducerReader,
    private readonly plots: PlotReader,
    private readonly intake: LotIntake,
    private readonly check: DeliveryCheck,
    private readonly warnings: WarningStore,
  ) {}

  /** @returns the new lot's id, code and warnings; fact `lots.delivery-received` */
  async run(tx: Tx, command: ReceiveDelivery, actor: Actor): Promise<ReceivedDelivery> {
    const { lotId, producerId, plotId, deliveredOn, form, moisturePct } = command;
    const organisationId = actor.organisationId;
    await this.producers.requireOwn(tx, organisationId, [producerId]);
    await this.plots.requireOf(tx, producerId, plotId);
    const today = dayOf(tx.now, 'America/Lima');
    const netG = decideDelivery(command, this.check.limits.intake, { deliveredOn, today });
    const entered = command.entered ?? null;
    const checked = { form, plotId, deliveredOn, netG, moisturePct, entered };
    const warnings = await this.check.warnings(tx, checked);
    const status = (await this.plots.organicOn(tx, [plotId], deliveredOn)).get(plotId) ?? 'unknown';
    const row: DeliveryRow = {
      lot_id: lotId,
      organisation_id: organisationId,
      producer_id: producerId,
      plot_id: plotId,
      delivered_on: deliveredOn,
      gross_g: command.grossG,
      tare_g: command.tareG,
      moisture_pct: moisturePct?.toFixed(1) ?? null,
      organic_status: status,
      truck_id: command.truckId ?? null,
      sacks: command.sacks ?? null,
      entered_quantity: entered?.quantity.toFixed() ?? null,
      entered_unit: entered?.unit ?? null,
    };
    const code = await this.intake.open(tx, actor, {
      lotId,
      form,
      madeBy: 'delivery',
      on: deliveredOn,
      netG,
      codeLetter: 'P',
      factType: 'lots.delivery-received',
      about: [producerId, plotId, ...(row.truck_id === null ? [] : [row.truck_id])],
      body: factBody(row, warnings),
    });
    await tx.manager.insert(DeliveryRow, row);
    await this.warnings.save(tx, organisationId, { lotId, sourceId: lotId }, warnings);
    return { lot_id: lotId, code, warnings: warnings.map((one) => one.code) };
  }
}

function factBody(row: DeliveryRow, warnings: readonly Warning[]) {
  return {
    producer_id: row.producer_id,
    plot_id: row.plot_id,
    gross_g: row.gross_g,
    tare_g: row.tare_g,
    moisture_pct: row.moisture_pct,
    organic_status: row.organic_status,
    harvest: harvestYear(day(row.delivered_on)),
    truck_id: row.truck_id,
    sacks: row.sacks,
    entered_quantity: row.entered_quantity,
    entered_unit: row.entered_unit,
    warnings: warnings.map(({ code, facts }) => ({ code, facts })),
  };
}

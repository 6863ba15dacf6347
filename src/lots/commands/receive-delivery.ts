import { Injectable } from '@nestjs/common';
import type { Decimal } from '../../kernel/decimal';
import { type Day, dayOf, harvestYear } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { ProducerReader } from '../../parties/parties.public';
import { PlotReader } from '../../plots/plots.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { decideDelivery } from '../domain/delivery';
import type { Form } from '../domain/form';
import { readPlausibility } from '../plausibility';
import { DeliveryRow } from '../storage/delivery.row';
import { LotIntake } from './lot-intake';

/** A member brings coffee from one plot; the client makes the lot's id. */
export interface ReceiveDelivery {
  readonly lotId: Id;
  readonly form: Extract<Form, 'cherry' | 'parchment'>;
  readonly producerId: Id;
  readonly plotId: Id;
  readonly deliveredOn: Day;
  readonly grossG: Grams;
  readonly tareG: Grams;
  readonly netG: Grams;
  readonly moisturePct: Decimal;
}

@Injectable()
export class ReceiveDeliveryHandler {
  private readonly limits = readPlausibility().intake;

  constructor(
    private readonly producers: ProducerReader,
    private readonly plots: PlotReader,
    private readonly intake: LotIntake,
  ) {}

  /** @returns the new lot's id and code; fact `lots.delivery-received` */
  async run(
    tx: Tx,
    command: ReceiveDelivery,
    actor: Actor,
  ): Promise<{ readonly lot_id: Id; readonly code: string }> {
    const { lotId, producerId, plotId, deliveredOn } = command;
    const organisationId = actor.organisationId;
    await this.producers.requireOwn(tx, organisationId, [producerId]);
    await this.plots.requireOf(tx, producerId, plotId);
    const today = dayOf(tx.now, 'America/Lima');
    const netG = decideDelivery(command, this.limits, { deliveredOn, today });
    const status = (await this.plots.organicOn(tx, [plotId], deliveredOn)).get(plotId) ?? 'unknown';
    const code = await this.intake.open(tx, actor, {
      lotId,
      form: command.form,
      madeBy: 'delivery',
      on: deliveredOn,
      netG,
      codeLetter: 'P',
      factType: 'lots.delivery-received',
      about: [producerId, plotId],
      body: {
        producer_id: producerId,
        plot_id: plotId,
        gross_g: command.grossG,
        tare_g: command.tareG,
        moisture_pct: command.moisturePct.toFixed(1),
        organic_status: status,
        harvest: harvestYear(deliveredOn),
      },
    });
    await tx.manager.insert(DeliveryRow, {
      lot_id: lotId,
      organisation_id: organisationId,
      producer_id: producerId,
      plot_id: plotId,
      delivered_on: deliveredOn,
      gross_g: command.grossG,
      tare_g: command.tareG,
      moisture_pct: command.moisturePct.toFixed(1),
      organic_status: status,
    });
    return { lot_id: lotId, code };
  }
}

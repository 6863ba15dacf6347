import { Injectable } from '@nestjs/common';
import { type Day, harvestYear } from '../../kernel/day';
import { Decimal } from '../../kernel/decimal';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { PlotReader } from '../../plots/plots.public';
import { asGrams, asOneOf, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { type EnteredQuantity, enteredWarnings, kilogramsOf } from '../domain/delivery-units';
import { type DeliveredForm, FORMS } from '../domain/form';
import { greenKg, moistureWarnings, plotWarnings, type Warning } from '../domain/plausibility';
import { readPlausibility, readQuality, readUnits } from '../plausibility';

const broughtOf = decoder({ form: asOneOf(FORMS), net_g: asGrams });

/** A delivery that is about to be recorded. */
export interface CheckedDelivery {
  readonly form: DeliveredForm;
  readonly plotId: Id;
  readonly deliveredOn: Day;
  readonly netG: Grams;
  readonly moisturePct: Decimal | null;
  readonly entered: EnteredQuantity | null;
}

/** Compares a delivery with its plot, its season, its moisture and what the field wrote. */
@Injectable()
export class DeliveryCheck {
  readonly limits = readPlausibility();
  private readonly moisture = readQuality().moisture;
  private readonly units = readUnits();

  constructor(private readonly plots: PlotReader) {}

  /** @throws Refusal `delivery.unit-unknown` where the entered unit has no known mass */
  async warnings(tx: Tx, delivery: CheckedDelivery): Promise<readonly Warning[]> {
    const { form, netG, moisturePct, entered } = delivery;
    const entry =
      entered === null
        ? []
        : enteredWarnings(
            entered,
            kilogramsOf(entered, form, this.units),
            netG,
            this.limits.enteredTolerancePct,
          );
    const moist =
      moisturePct === null || form === 'cherry' ? [] : moistureWarnings(moisturePct, this.moisture);
    return [...entry, ...moist, ...(await this.plotWarnings(tx, delivery))];
  }

  private async plotWarnings(tx: Tx, delivery: CheckedDelivery): Promise<readonly Warning[]> {
    const { plotId, form, netG } = delivery;
    const harvest = harvestYear(delivery.deliveredOn);
    const plot = await this.plots.measuresOf(tx, plotId);
    const rows = await tx.query(
      `select l.form, sum(l.net_g)::bigint as net_g
         from delivery d join lot l on l.id = d.lot_id
        where d.plot_id = $1 and d.delivered_on between $2 and $3
        group by l.form`,
      [plotId, `${harvest}-01-01`, `${harvest}-12-31`],
    );
    const before = rows
      .map(broughtOf)
      .reduce(
        (sum, row) => sum.plus(greenKg(row.net_g, row.form, this.limits.gbe)),
        new Decimal(0),
      );
    const deliveredGbeKg = before.plus(greenKg(netG, form, this.limits.gbe));
    return plotWarnings({ ...plot, harvest, deliveredGbeKg }, this.limits.plots);
  }
}

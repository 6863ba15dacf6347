import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import {
  asCount,
  asDay,
  asDecimal,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const CURRENCIES = ['PEN'] as const;

const sumOf = decoder({
  producer_id: asText,
  currency: asOneOf(CURRENCIES),
  amount: asDecimal,
  payments: asCount,
});
const deliveryOf = decoder({
  delivery_lot_id: asText,
  producer_id: asText,
  currency: asOneOf(CURRENCIES),
  delivered_on: asDay,
  first_paid_on: asDay,
  last_paid_on: asDay,
  settled_on: orNull(asDay),
  paid: asDecimal,
});

/**
 * Payments of one cooperative ($1) with what their corrections left of them. One that was taken
 * back entirely was never made: it settles nothing and makes nobody a paid producer.
 */
const PAYMENTS = `
  with correction as (
    select corrects, sum(amount) as by_amount
      from settlement
     where organisation_id = $1 and corrects is not null
     group by corrects),
  payment as (
    select made.producer_id, made.delivery_lot_id, made.currency, made.delivered_on, made.paid_on,
           made.settles, made.amount + coalesce(correction.by_amount, 0) as amount
      from settlement made
      left join correction on correction.corrects = made.id
     where made.organisation_id = $1 and made.corrects is null
       and made.amount + coalesce(correction.by_amount, 0) > 0)`;

/** What neighbours may ask about payments to producers: ids and sums, never names. */
@Injectable()
export class SettlementReader {
  /**
   * What each producer was paid in a period (both days included), corrections included, in each
   * currency; producers without a payment are not listed.
   */
  async paidBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `${PAYMENTS}
       select producer_id, currency, sum(amount) as amount, count(*)::int as payments
         from payment
        where paid_on between $2 and $3
        group by producer_id, currency
        order by producer_id, currency`,
      [organisationId, from, to],
    );
    return rows.map((row) => {
      const { producer_id: producerId, ...sum } = sumOf(row);
      return { producerId, ...sum };
    });
  }

  /**
   * Payments for the deliveries of a period, as known on a day. `settledOn` is the day of the last
   * payment that was said to leave nothing open; null while none was. Deliveries that nothing was
   * paid for are not listed: who asks knows the deliveries.
   */
  async ofDeliveries(
    tx: Tx,
    organisationId: Id,
    period: { readonly from: Day; readonly to: Day; readonly asOf: Day },
  ) {
    const rows = await tx.query(
      `${PAYMENTS}
       select delivery_lot_id, producer_id, currency, delivered_on,
              min(paid_on) as first_paid_on, max(paid_on) as last_paid_on,
              max(paid_on) filter (where settles) as settled_on, sum(amount) as paid
         from payment
        where delivered_on between $2 and $3 and paid_on <= $4
        group by delivery_lot_id, producer_id, currency, delivered_on
        order by delivery_lot_id, currency`,
      [organisationId, period.from, period.to, period.asOf],
    );
    return rows.map((raw) => {
      const row = deliveryOf(raw);
      return {
        deliveryId: row.delivery_lot_id,
        producerId: row.producer_id,
        currency: row.currency,
        deliveredOn: row.delivered_on,
        firstPaidOn: row.first_paid_on,
        lastPaidOn: row.last_paid_on,
        settledOn: row.settled_on,
        paid: row.paid,
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Decimal } from '../../kernel/decimal';
import { sumGrams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import { LotStatisticsReader } from '../../lots/lots.public';
import { ProducerReader } from '../../parties/parties.public';
import { SettlementReader } from '../../settlements/settlements.public';
import { groupedBy } from '../domain/disclosure';
import { total } from '../domain/figures';
import type { PayDaysInputs } from '../domain/pay-days';
import type { DeliveringProducer, Sex } from '../domain/people';
import type { PriceGapInputs } from '../domain/price-gap';
import type { Question } from './question';
import { ScopeMembers } from './scope-members';

/** Producers, what they delivered and what they were paid: ids and figures, never names. */
@Injectable()
export class PeopleInputs {
  constructor(
    private readonly members: ScopeMembers,
    private readonly producers: ProducerReader,
    private readonly lots: LotStatisticsReader,
    private readonly settlements: SettlementReader,
  ) {}

  /** Producers with at least one delivery in the period. */
  async delivering(tx: Tx, question: Question): Promise<readonly DeliveringProducer[]> {
    const sexes = await this.sexes(tx, question);
    const paid = await this.paidPen(tx, question);
    const byProducer = groupedBy(await this.deliveries(tx, question), (one) => one.producerId);
    return [...byProducer].map(([producerId, own]) => ({
      producerId,
      groupId: own[0]?.groupId ?? '',
      sex: sexes.get(producerId) ?? 'unknown',
      deliveredG: sumGrams(own.map((one) => one.netG)),
      paidPen: paid.get(producerId) ?? null,
    }));
  }

  async priceGap(tx: Tx, question: Question): Promise<PriceGapInputs> {
    const sexes = await this.sexes(tx, question);
    const paid = await this.paidByDelivery(tx, question);
    const all = await this.deliveries(tx, question);
    const ofWomen = all.filter((one) => sexes.get(one.producerId) === 'f');
    const deliveries = all.flatMap((one) => {
      const { deliveryId, producerId, groupId, netG } = one;
      const paidPen = paid.get(deliveryId);
      if (paidPen === undefined) return [];
      const stratum = `${one.organic} · ${one.deliveredOn.slice(0, 7)}`;
      const sex: Sex = sexes.get(producerId) ?? 'unknown';
      return [{ deliveryId, producerId, groupId, sex, stratum, deliveredG: netG, paidPen }];
    });
    return { deliveries, womenDeliveredG: sumGrams(ofWomen.map((one) => one.netG)) };
  }

  async payDays(tx: Tx, question: Question): Promise<PayDaysInputs> {
    const { scope, period, asOf } = question;
    const settled = await this.members.gather(tx, scope, (organisationId) =>
      this.settlements.ofDeliveries(tx, organisationId, { ...period, asOf }),
    );
    const settledOn = new Map(settled.map((one) => [one.deliveryId, one.settledOn]));
    const deliveries = (await this.deliveries(tx, question)).map((one) => ({
      deliveryId: one.deliveryId,
      producerId: one.producerId,
      deliveredG: one.netG,
      deliveredOn: one.deliveredOn,
      settledOn: settledOn.get(one.deliveryId) ?? null,
    }));
    return { deliveries, asOf };
  }

  private async deliveries(tx: Tx, { scope, period }: Question) {
    return this.members.gather(tx, scope, (organisationId) =>
      this.lots.deliveriesBetween(tx, organisationId, period.from, period.to),
    );
  }

  private async sexes(tx: Tx, { scope }: Question): Promise<ReadonlyMap<Id, Sex>> {
    const people = await this.members.gather(tx, scope, (organisationId) =>
      this.producers.forStatistics(tx, organisationId),
    );
    return new Map(people.map((one) => [one.producerId, one.sex]));
  }

  /** Yearly sums in soles. */
  private async paidPen(tx: Tx, { scope, period }: Question): Promise<ReadonlyMap<Id, Decimal>> {
    const payments = await this.members.gather(tx, scope, (organisationId) =>
      this.settlements.paidBetween(tx, organisationId, period.from, period.to),
    );
    const sums = new Map<Id, Decimal>();
    for (const [producerId, own] of groupedBy(payments, (one) => one.producerId)) {
      sums.set(producerId, total(own.map((one) => soles(one.currency, one.amount))));
    }
    return sums;
  }

  private async paidByDelivery(
    tx: Tx,
    { scope, period, asOf }: Question,
  ): Promise<ReadonlyMap<Id, Decimal>> {
    const settled = await this.members.gather(tx, scope, (organisationId) =>
      this.settlements.ofDeliveries(tx, organisationId, { ...period, asOf }),
    );
    const paid = settled.filter((one) => one.paid.gt(0));
    return new Map(paid.map((one) => [one.deliveryId, soles(one.currency, one.paid)]));
  }
}

/** Farmers are paid in soles only; this stops compiling on the day when that changes. */
function soles(_: 'PEN', amount: Decimal): Decimal {
  return amount;
}

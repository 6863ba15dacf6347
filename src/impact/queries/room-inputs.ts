import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { CalculatorKey, InputsOf } from '../domain/calculators';
import { ChainInputs } from './chain-inputs';
import { PartnershipInputs } from './partnership-inputs';
import { PeopleInputs } from './people-inputs';
import { PlotInputs } from './plot-inputs';
import { MetricInputs } from './metric-inputs';
import type { Question } from './question';
import { TradeInputs } from './trade-inputs';

type Gather<K extends CalculatorKey> = (tx: Tx, question: Question) => Promise<InputsOf[K]>;

/** What each calculator is given, from the readers of the rooms below. */
@Injectable()
export class RoomInputs extends MetricInputs {
  private readonly sources: { readonly [K in CalculatorKey]: Gather<K> };

  constructor(
    people: PeopleInputs,
    plots: PlotInputs,
    chain: ChainInputs,
    trade: TradeInputs,
    partnership: PartnershipInputs,
  ) {
    super();
    const delivering = async (tx: Tx, question: Question) => ({
      producers: await people.delivering(tx, question),
    });
    this.sources = {
      'pay-median': delivering,
      'living-income-cover': delivering,
      'women-share': delivering,
      'price-gap': (tx, question) => people.priceGap(tx, question),
      'pay-days': (tx, question) => people.payDays(tx, question),
      'organic-area': (tx, question) => plots.organicArea(tx, question),
      'plot-geometry': (tx, question) => plots.geometry(tx, question),
      'deforestation-screening': (tx, question) => plots.screening(tx, question),
      'certified-sold': (tx, question) => chain.certifiedSold(tx, question),
      'mass-balance': (tx, question) => chain.massBalance(tx, question),
      'price-floor': (tx, question) => trade.priceFloor(tx, question),
      'premium-use': (tx, question) => trade.premiumUse(tx, question),
      'plan-completion': (tx, question) => partnership.workPlan(tx, question),
      'actor-diversity': (tx, question) => partnership.workPlan(tx, question),
      'funds-mobilised': (tx, question) => partnership.mobilised(tx, question),
      'fair-procurement': (tx, question) => partnership.purchases(tx, question),
    };
  }

  override async of<K extends CalculatorKey>(
    tx: Tx,
    key: K,
    question: Question,
  ): Promise<InputsOf[K]> {
    return this.sources[key](tx, question);
  }
}

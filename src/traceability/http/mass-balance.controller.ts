import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { gtin14 } from '../../kernel/check-digit';
import { type Day, day } from '../../kernel/day';
import { kgText } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';
import { type AskedProduct, FORMS } from '../../lots/lots.public';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { ChoiceField, DayField, TextField } from '../../platform/http/fields';
import { type MassBalance, requirePeriod } from '../domain/mass-balance';
import { massBalanceCsv } from '../domain/mass-balance-csv';
import '../mass-balance.texts';
import { MassBalanceQuery } from '../queries/mass-balance.query';

export class MassBalanceAsked {
  @ChoiceField(FORMS, { optional: true, describe: 'Either a form or a GTIN' })
  form?: string;
  @TextField({ min: 8, max: 14, pattern: /^\d{8,14}$/, optional: true })
  gtin?: string;
  @DayField()
  from!: string;
  @DayField({ describe: 'Still belongs to the period' })
  to!: string;
  @TextField({ optional: true, max: 2 })
  lang?: string;
}

/** What came in, went out and was lost, with a row of the record behind every figure. */
@ApiTags('lots')
@Controller('api/v1')
export class MassBalanceController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly balances: MassBalanceQuery,
  ) {}

  @Get('mass-balance')
  @Permit('lots.read')
  async sheet(@Query() asked: MassBalanceAsked, @CallOf() call: Call) {
    const question = questionOf(asked);
    return sheetResponse(call, question, await this.balance(call, question));
  }

  @Get('mass-balance.csv')
  @Permit('lots.read')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  async table(@Query() asked: MassBalanceAsked, @CallOf() call: Call): Promise<string> {
    const question = questionOf(asked);
    return massBalanceCsv(await this.balance(call, question), question.from, question.to);
  }

  private balance(call: Call, { product, from, to }: BalanceQuestion): Promise<MassBalance> {
    const { organisationId } = call.actor;
    return this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.balances.of(tx, organisationId, product, { from, to }),
    );
  }
}

export interface BalanceQuestion {
  readonly product: AskedProduct;
  readonly from: Day;
  readonly to: Day;
}

/** @throws Refusal `mass-balance.product-missing`, `mass-balance.period-backwards` */
export function questionOf(asked: MassBalanceAsked): BalanceQuestion {
  const [from, to] = [day(asked.from), day(asked.to)];
  requirePeriod(from, to);
  if (asked.gtin !== undefined) {
    return { product: { form: 'packed', gtin: gtin14(asked.gtin) }, from, to };
  }
  if (asked.form === undefined) refuse('mass-balance.product-missing');
  return { product: { form: asked.form, gtin: null }, from, to };
}

function sheetResponse(call: Call, { product, from, to }: BalanceQuestion, balance: MassBalance) {
  return {
    organisation_id: call.actor.organisationId,
    form: product.form,
    gtin: product.gtin,
    from,
    to,
    opening_kg: kgText(balance.openingG),
    in_kg: kgText(balance.inG),
    out_kg: kgText(balance.outG),
    loss_kg: kgText(balance.lossG),
    closing_kg: kgText(balance.closingG),
    sums: balance.sums.map(({ side, kind, rows, massG }) => ({
      side,
      kind,
      rows,
      mass_kg: kgText(massG),
    })),
    rows: balance.rows.map((row) => ({
      on: row.on,
      side: row.side,
      kind: row.kind,
      source_id: row.sourceId,
      lot_id: row.lotId,
      lot_code: row.lotCode,
      detail: row.detail,
      mass_kg: kgText(row.massG),
    })),
  };
}

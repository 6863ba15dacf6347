import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { isLanguage } from '../../platform/text/language';
import { MassBalanceAsked, questionOf } from '../http/mass-balance.controller';
import { MassBalanceQuery } from '../queries/mass-balance.query';
import { renderMassBalance } from './mass-balance.page';

/** The mass-balance sheet as a page that can be printed. */
@ApiExcludeController()
@Controller('mass-balance')
export class MassBalancePagesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly balances: MassBalanceQuery,
  ) {}

  @Get()
  @Permit('lots.read')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async sheet(@Query() asked: MassBalanceAsked, @CallOf() call: Call): Promise<string> {
    const { organisationId, language } = call.actor;
    const question = questionOf(asked);
    const { product, from, to } = question;
    const balance = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.balances.of(tx, organisationId, product, { from, to }),
    );
    const spoken = asked.lang !== undefined && isLanguage(asked.lang) ? asked.lang : language;
    return renderMassBalance(spoken, question, balance);
  }
}

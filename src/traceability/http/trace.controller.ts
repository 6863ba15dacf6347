import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { LotReader, type LotView } from '../../lots/lots.public';
import { NETWORK } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { ChoiceField, IdField } from '../../platform/http/fields';
import { TraceQueries } from '../queries/trace-queries';
import {
  claimsResponse,
  deliveriesResponse,
  destinationsResponse,
  historyResponse,
  membersResponse,
  originResponse,
} from './trace-responses';

class LotPath {
  @IdField()
  id!: string;
}

class OriginDetail {
  /** A list by who brought the coffee, or of every delivery; without it the grouped answer. */
  @ChoiceField(['members', 'deliveries'], { optional: true })
  detail?: 'members' | 'deliveries';
}

/**
 * The trace of an own lot, over all owners before and after it. A foreign lot is an unknown one.
 */
@ApiTags('lots')
@Controller('api/v1/lots/:id')
export class TraceController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lots: LotReader,
    private readonly trace: TraceQueries,
  ) {}

  @Get('origin')
  @Permit('lots.read')
  origin(@Param() path: LotPath, @Query() query: OriginDetail, @CallOf() call: Call) {
    const { origins } = this.trace;
    return this.ofOwnLot<object>(call, path.id, async (tx, lot) => {
      if (query.detail === 'members') {
        return membersResponse(lot, await origins.members(tx, lot.mix_id));
      }
      if (query.detail === 'deliveries') {
        return deliveriesResponse(lot, await origins.deliveries(tx, lot.mix_id));
      }
      return originResponse(lot, await origins.of(tx, lot.mix_id));
    });
  }

  @Get('destinations')
  @Permit('lots.read')
  destinations(@Param() path: LotPath, @CallOf() call: Call) {
    return this.ofOwnLot(call, path.id, async (tx, lot) => {
      const isOrigin = lot.made_by === 'delivery' || lot.made_by === 'outside';
      const asked = { id: lot.id, isOrigin };
      return destinationsResponse(lot, await this.trace.destinations.of(tx, asked));
    });
  }

  @Get('history')
  @Permit('lots.read')
  history(@Param() path: LotPath, @CallOf() call: Call) {
    return this.ofOwnLot(call, path.id, async (tx, lot) =>
      historyResponse(lot, await this.trace.history.of(tx, lot.id)),
    );
  }

  @Get('claims')
  @Permit('lots.read')
  claims(@Param() path: LotPath, @CallOf() call: Call) {
    return this.ofOwnLot(call, path.id, async (tx, lot) => {
      const asked = { id: lot.id, mixId: lot.mix_id };
      const claims = await this.trace.claims.of(tx, asked);
      return claimsResponse(lot, claims, await this.trace.placeClaims.of(tx, asked));
    });
  }

  /**
   * The trace crosses owners, so it reads the network; whose lot may be asked for is checked
   * first.
   */
  private ofOwnLot<T>(
    call: Call,
    lotId: Id,
    view: (tx: Tx, lot: LotView) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.read(NETWORK, async (tx) => {
      const lot = await this.lots.findOwn(tx, call.actor.organisationId, lotId);
      return view(tx, lot ?? refuseUnknown('lot', lotId));
    });
  }
}

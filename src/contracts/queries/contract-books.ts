import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { organisation } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Contract } from '../domain/contract';
import type { TradeUnit } from '../domain/trade-unit';
import { TradeUnits } from '../trade-units';
import { ContractsQuery, type ShipmentView, type StatementView } from './contracts.query';

const PAGE = 100;

/** What one organisation may look up about its own contracts, each answer from one snapshot. */
@Injectable()
export class ContractBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractsQuery,
    private readonly units: TradeUnits,
  ) {}

  /** Units in which the readers of a statement reckon. */
  get tradeUnits(): readonly TradeUnit[] {
    return this.units.green;
  }

  async page(
    actor: Actor,
    after: Id | null,
  ): Promise<{ contracts: readonly Contract[]; nextAfter: Id | null }> {
    const { organisationId } = actor;
    const contracts = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.contracts.page(tx, organisationId, { after, limit: PAGE }),
    );
    return { contracts, nextAfter: contracts[PAGE - 1]?.id ?? null };
  }

  async contract(
    actor: Actor,
    id: Id,
  ): Promise<{ contract: Contract; shipments: readonly ShipmentView[] }> {
    return this.unitOfWork.read(organisation(actor.organisationId), async (tx) => {
      const contract = await this.own(tx, actor, id);
      return { contract, shipments: await this.contracts.shipments(tx, id) };
    });
  }

  async statements(actor: Actor, id: Id): Promise<readonly StatementView[]> {
    return this.unitOfWork.read(organisation(actor.organisationId), async (tx) => {
      await this.own(tx, actor, id);
      return this.contracts.statements(tx, id);
    });
  }

  private async own(tx: Tx, actor: Actor, id: Id): Promise<Contract> {
    const contract = await this.contracts.byId(tx, actor.organisationId, id);
    return contract ?? refuseUnknown('contract', id);
  }
}

import { Injectable } from '@nestjs/common';
import { HandoverMovementReader } from '../../custody/custody.public';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { type AskedProduct, MovementReader } from '../../lots/lots.public';
import { NETWORK } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { balanceOf, type BalanceRow, type MassBalance } from '../domain/mass-balance';

/** What came, went and was lost in an organisation's stock of one product. */
@Injectable()
export class MassBalanceQuery {
  constructor(
    private readonly lots: MovementReader,
    private readonly handovers: HandoverMovementReader,
  ) {}

  async of(
    tx: Tx,
    organisationId: Id,
    product: AskedProduct,
    period: { readonly from: Day; readonly to: Day },
  ): Promise<MassBalance> {
    const own = await this.lots.movements(tx, organisationId, product, period.to);
    const rows = own.map((one): BalanceRow => ({
      on: one.on,
      side: one.side,
      kind: one.kind,
      sourceId: one.source_id,
      lotId: one.lot_id,
      lotCode: one.lot_code,
      detail: one.detail,
      massG: one.mass_g,
    }));
    const handedOver = await this.handoverRows(tx, organisationId, product, period.to);
    return balanceOf([...rows, ...handedOver], period.from);
  }

  /** The product of a line is that of the sent lot: the same coffee on both sides. */
  private async handoverRows(
    tx: Tx,
    organisationId: Id,
    product: AskedProduct,
    until: Day,
  ): Promise<readonly BalanceRow[]> {
    const movements = await this.handovers.movements(tx, organisationId, until);
    const lotIds = movements.flatMap((one) => [one.sent_lot_id, one.own_lot_id ?? one.sent_lot_id]);
    const lots = await withScope(tx, NETWORK, () => this.lots.productsOf(tx, lotIds));
    return movements.flatMap((one) => {
      const sent = lots.get(one.sent_lot_id);
      if (sent === undefined) throw new Error(`lot ${one.sent_lot_id} of a hand-over is gone`);
      const asked = product.gtin === null || product.gtin === sent.gtin;
      if (sent.form !== product.form || !asked) return [];
      const { own_lot_id: lotId, source_id: sourceId, mass_g: massG, on, side, kind, detail } = one;
      const lotCode = lotId === null ? null : (lots.get(lotId)?.code ?? null);
      return [{ on, side, kind, sourceId, lotId, lotCode, detail, massG }];
    });
  }
}

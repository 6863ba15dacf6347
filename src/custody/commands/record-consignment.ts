import { Injectable } from '@nestjs/common';
import type { Plain } from '../../kernel/canonical-json';
import { dayOf } from '../../kernel/day';
import { sumGrams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import {
  decideConsignment,
  decidePapers,
  icoMark,
  type Inspection,
  type RecordConsignment,
} from '../domain/consignment';
import { ConsignmentStore } from '../storage/consignment-store';
import { HandoverStore } from '../storage/handover-store';

export type RecordedConsignment = {
  readonly consignment_id: Id;
  readonly ico_mark: string | null;
  readonly warnings: readonly string[];
};

@Injectable()
export class RecordConsignmentHandler {
  constructor(
    private readonly store: HandoverStore,
    private readonly consignments: ConsignmentStore,
    private readonly journal: Journal,
  ) {}

  /** Sender or receiver records it; fact `custody.consignment-recorded`. */
  async run(tx: Tx, command: RecordConsignment, actor: Actor): Promise<RecordedConsignment> {
    const today = dayOf(tx.now, 'Europe/Berlin');
    decideConsignment(command.container, command.legs, today);
    const handover = await this.store.lock(tx, command.handoverId);
    if (![handover.senderId, handover.receiverId].includes(actor.organisationId)) {
      refuseUnknown('handover', command.handoverId);
    }
    decidePapers(command, sumGrams(handover.lines.map((line) => line.massG)));
    const written = command.icoMark ?? null;
    const mark = written === null ? null : icoMark(written);
    const marked = { ...command, icoMark: mark?.mark ?? null };
    await this.consignments.save(tx, handover, marked);
    await this.journal.append(tx, actor, [
      {
        type: 'custody.consignment-recorded',
        subjectId: command.consignmentId,
        about: [command.handoverId, ...handover.lines.map((line) => line.lotId)],
        occurredOn: command.legs[0]?.departedOn ?? today,
        body: bodyOf(marked),
      },
    ]);
    const warnings = mark === null || mark.regular ? [] : ['consignment.ico-mark-irregular'];
    return { consignment_id: command.consignmentId, ico_mark: mark?.mark ?? null, warnings };
  }
}

function bodyOf(command: RecordConsignment): { readonly [key: string]: Plain } {
  return {
    handover_id: command.handoverId,
    container: command.container,
    seal: command.seal,
    bill_of_lading: command.billOfLading,
    ico_mark: command.icoMark ?? null,
    sscc: command.ssccs ?? [],
    certificate_of_inspection: inspectionBody(command.inspection ?? null),
    legs: command.legs.map((leg) => ({
      mode: leg.mode,
      from: leg.from,
      to: leg.to,
      departed_on: leg.departedOn,
      arrived_on: leg.arrivedOn,
      distance_km: leg.distanceKm,
    })),
  };
}

function inspectionBody(inspection: Inspection | null): Plain {
  if (inspection === null) return null;
  const { number, issuedOn, netG } = inspection;
  return { number, issued_on: issuedOn, net_g: netG };
}

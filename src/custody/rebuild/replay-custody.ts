import type { LotReplay } from '../../lots/lots.public';
import { type Grams, grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { RecordedFact } from '../../platform/journal/history.query';
import { DIFFERENCE_REASONS, type DifferenceReason, settleLine } from '../domain/arrival';
import { Body, type Cell, type CellRow, type ReplayedTable } from '../../platform/journal/replayed';

interface Line {
  readonly lotId: Id;
  readonly massG: Grams;
  readonly basisMg: bigint;
  receivedLotId: Id | null;
  answer: LineAnswer;
}

interface LineAnswer {
  readonly accepted_g: Cell;
  readonly returned_g: Cell;
  readonly difference_g: Cell;
  readonly difference_reason: Cell;
}

const UNANSWERED: LineAnswer = {
  accepted_g: null,
  returned_g: null,
  difference_g: null,
  difference_reason: null,
};

interface Handover {
  readonly id: Id;
  readonly senderId: Id;
  readonly receiverId: Id;
  readonly offeredOn: string;
  readonly lines: readonly Line[];
  status: 'offered' | 'accepted' | 'refused';
  answeredOn: Cell;
  refusalReason: Cell;
}

/** Hand-overs, made anew from the journal on top of the lots that they move. */
export class CustodyReplay {
  private readonly handovers = new Map<Id, Handover>();
  private readonly consignments: CellRow[] = [];
  private readonly legs: CellRow[] = [];
  private readonly papers: CellRow[] = [];

  constructor(private readonly lots: LotReplay) {}

  /** @returns false for facts that are not of this room */
  apply(fact: RecordedFact): boolean {
    const body = Body.of(fact);
    switch (fact.type) {
      case 'custody.handover-offered':
        this.offer(fact, body);
        return true;
      case 'custody.handover-accepted':
        this.accept(fact, body);
        return true;
      case 'custody.handover-refused':
        this.refuse(fact, body);
        return true;
      case 'custody.consignment-recorded':
        this.consign(fact, body);
        return true;
      // says again, for the history of the lot, what the acceptance carries
      case 'custody.weight-difference-recorded':
        return true;
      default:
        return false;
    }
  }

  tables(): readonly ReplayedTable[] {
    const handovers = [...this.handovers.values()];
    return [
      { table: 'handover', key: ['id'], rows: handovers.map(handoverRow) },
      {
        table: 'handover_line',
        key: ['handover_id', 'lot_id'],
        rows: handovers.flatMap((one) => one.lines.map((line) => lineRow(one, line))),
      },
      { table: 'handover_paper', key: ['handover_id', 'kind', 'number'], rows: this.papers },
      { table: 'consignment', key: ['id'], rows: this.consignments },
      { table: 'transport_leg', key: ['consignment_id', 'position'], rows: this.legs },
    ];
  }

  private offer(fact: RecordedFact, body: Body): void {
    const wishes = body
      .list('lines')
      .map((line) => ({ lotId: line.text('lot_id'), massG: line.grams('mass_g') }));
    const lines = this.lots.ledger.draw(wishes).map(({ lotId, massG, basisMg }) => ({
      lotId,
      massG,
      basisMg,
      receivedLotId: null,
      answer: UNANSWERED,
    }));
    this.handovers.set(fact.subject_id, {
      id: fact.subject_id,
      senderId: body.text('sender_id'),
      receiverId: body.text('receiver_id'),
      offeredOn: fact.occurred_on,
      lines,
      status: 'offered',
      answeredOn: null,
      refusalReason: null,
    });
    for (const paper of body.list('papers')) {
      this.papers.push({
        handover_id: fact.subject_id,
        kind: paper.text('kind'),
        number: paper.text('number'),
        sender_id: body.text('sender_id'),
        receiver_id: body.text('receiver_id'),
      });
    }
  }

  private accept(fact: RecordedFact, body: Body): void {
    const handover = this.handover(fact.subject_id);
    handover.status = 'accepted';
    handover.answeredOn = fact.occurred_on;
    for (const answer of body.list('lines')) {
      const line = handover.lines.find((one) => one.lotId === answer.text('lot_id'));
      if (line === undefined) throw new Error(`hand-over ${handover.id} never offered its line`);
      line.receivedLotId = answer.cell('received_lot_id');
      this.settle(handover, line, answer);
    }
  }

  /** Facts from before hand-overs in part say nothing of portions: the line came over whole. */
  private settle(handover: Handover, line: Line, answer: Body): void {
    const settled = settleLine(line, {
      fromLotId: line.lotId,
      lotId: line.receivedLotId ?? '',
      acceptedG: answer.gramsOrNull('accepted_g'),
      returnedG: answer.gramsOrNull('returned_g'),
      differenceReason: reasonOf(answer.cell('difference_reason')),
    });
    line.answer = {
      accepted_g: String(settled.acceptedG),
      returned_g: String(settled.returnedG),
      difference_g: String(settled.differenceG),
      difference_reason: settled.reason,
    };
    const { returnedG, returnedBasisMg } = settled;
    if (returnedG > 0n) this.lots.ledger.giveBack(line.lotId, returnedG, returnedBasisMg);
    if (line.receivedLotId === null) return;
    const { form, gtin, batch, bagNetG, bestBefore } = this.lots.ledger.lot(line.lotId);
    this.lots.ledger.receive(
      {
        ...{ form, gtin, batch, bagNetG, bestBefore },
        id: line.receivedLotId,
        ownerId: handover.receiverId,
        code: answer.text('code'),
        madeBy: 'handover',
        madeById: handover.id,
        occurredOn: handover.answeredOn ?? '',
      },
      {
        lotId: line.lotId,
        massG: settled.acceptedG,
        sentG: grams(settled.offeredG - returnedG),
        basisMg: settled.keptBasisMg,
      },
    );
  }

  private refuse(fact: RecordedFact, body: Body): void {
    const handover = this.handover(fact.subject_id);
    handover.status = 'refused';
    handover.answeredOn = fact.occurred_on;
    handover.refusalReason = body.text('reason');
    for (const { lotId, massG, basisMg } of handover.lines) {
      this.lots.ledger.giveBack(lotId, massG, basisMg);
    }
  }

  private consign(fact: RecordedFact, body: Body): void {
    const handover = this.handover(body.text('handover_id'));
    const parties = { sender_id: handover.senderId, receiver_id: handover.receiverId };
    const inspection = body.memberOrNull('certificate_of_inspection');
    this.consignments.push({
      id: fact.subject_id,
      handover_id: handover.id,
      ...parties,
      container: body.cell('container'),
      seal: body.cell('seal'),
      bill_of_lading: body.cell('bill_of_lading'),
      ico_mark: body.cell('ico_mark'),
      sscc: body.texts('sscc').join(','),
      coi_number: inspection?.cell('number') ?? null,
      coi_issued_on: inspection?.cell('issued_on') ?? null,
      coi_net_g: inspection?.cell('net_g') ?? null,
    });
    for (const [position, leg] of body.list('legs').entries()) {
      this.legs.push({
        consignment_id: fact.subject_id,
        position: String(position),
        ...parties,
        mode: leg.text('mode'),
        from_place: leg.text('from'),
        to_place: leg.text('to'),
        departed_on: leg.text('departed_on'),
        arrived_on: leg.text('arrived_on'),
        distance_km: leg.cell('distance_km'),
      });
    }
  }

  private handover(id: Id): Handover {
    const handover = this.handovers.get(id);
    if (handover === undefined) throw new Error(`hand-over ${id} was answered but never offered`);
    return handover;
  }
}

function handoverRow(one: Handover): CellRow {
  return {
    id: one.id,
    sender_id: one.senderId,
    receiver_id: one.receiverId,
    status: one.status,
    offered_on: one.offeredOn,
    answered_on: one.answeredOn,
    refusal_reason: one.refusalReason,
  };
}

function lineRow(handover: Handover, line: Line): CellRow {
  return {
    handover_id: handover.id,
    lot_id: line.lotId,
    sender_id: handover.senderId,
    receiver_id: handover.receiverId,
    mass_g: String(line.massG),
    basis_mg: String(line.basisMg),
    received_lot_id: line.receivedLotId,
    ...line.answer,
  };
}

function reasonOf(cell: Cell): DifferenceReason | null {
  return DIFFERENCE_REASONS.find((one) => one === cell) ?? null;
}

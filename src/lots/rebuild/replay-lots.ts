import { canonicalJson, type Plain } from '../../kernel/canonical-json';
import { grams } from '../../kernel/grams';
import type { RecordedFact } from '../../platform/journal/history.query';
import { Body, type CellRow, type ReplayedTable } from '../../platform/journal/replayed';
import { LotLedger, type LotIdentity } from '../domain/ledger';
import { ledgerTables } from './lot-rows';

const UNPACKED = { gtin: null, batch: null, bagNetG: null, bestBefore: null } as const;

/** What lots know, made anew from the journal: told every fact in order, it gives the rows. */
export class LotReplay {
  readonly ledger = new LotLedger();
  private readonly rows = new Map<string, CellRow[]>();

  /** @returns false for facts that are not of this room */
  apply(fact: RecordedFact): boolean {
    const body = Body.of(fact);
    switch (fact.type) {
      case 'lots.delivery-received':
        this.openDelivery(fact, body);
        return true;
      case 'lots.outside-coffee-received':
        this.openOutside(fact, body);
        return true;
      case 'lots.transformed':
        this.transform(fact, body);
        return true;
      case 'lots.mass-corrected':
        this.correct(fact, body);
        return true;
      case 'lots.step-reversed':
        this.reverse(fact, body);
        return true;
      default:
        return this.applyRegister(fact, body);
    }
  }

  tables(): readonly ReplayedTable[] {
    const keys: Readonly<Record<string, readonly string[]>> = {
      delivery: ['lot_id'],
      outside_coffee: ['lot_id'],
      transformation: ['id'],
      transformation_loss: ['transformation_id', 'reason'],
      step_reversal: ['transformation_id'],
      mass_correction: ['id'],
      product: ['gtin'],
      truck_intake: ['id'],
      truck_ticket: ['truck_id', 'position'],
      quality_check: ['id'],
      quality_defect: ['check_id', 'kind'],
      recipe: ['id'],
      recipe_component: ['recipe_id', 'source_id'],
      lot_warning: ['lot_id', 'source_id', 'code'],
    };
    const registers = Object.entries(keys).map(([table, key]) => ({
      table,
      key,
      rows: this.rows.get(table) ?? [],
    }));
    return [...ledgerTables(this.ledger), ...registers, this.counters()];
  }

  private applyRegister(fact: RecordedFact, body: Body): boolean {
    switch (fact.type) {
      case 'lots.product-registered':
        this.add('product', {
          gtin: body.text('gtin'),
          organisation_id: fact.organisation_id,
          ...(body.has('name') ? { name: body.text('name') } : {}),
          bag_net_g: body.text('bag_net_g'),
        });
        return true;
      case 'lots.truck-received':
        this.recordTruck(fact, body);
        return true;
      case 'lots.quality-recorded':
        this.recordQuality(fact, body);
        return true;
      case 'lots.recipe-defined':
        this.defineRecipe(fact, body);
        return true;
      default:
        return false;
    }
  }

  private openDelivery(fact: RecordedFact, body: Body): void {
    const lotId = fact.subject_id;
    this.ledger.open(originOf(fact, body, 'delivery'), body.grams('net_g'));
    this.add('delivery', {
      lot_id: lotId,
      organisation_id: fact.organisation_id,
      producer_id: body.text('producer_id'),
      plot_id: body.text('plot_id'),
      delivered_on: fact.occurred_on,
      gross_g: body.text('gross_g'),
      tare_g: body.text('tare_g'),
      moisture_pct: body.numeral('moisture_pct', 1),
      organic_status: body.text('organic_status'),
      truck_id: body.cell('truck_id'),
      sacks: body.cell('sacks'),
      entered_quantity: body.numeral('entered_quantity', 3),
      entered_unit: body.cell('entered_unit'),
    });
    this.warn(fact, [lotId], lotId, body);
  }

  private openOutside(fact: RecordedFact, body: Body): void {
    this.ledger.open(originOf(fact, body, 'outside'), body.grams('net_g'));
    this.add('outside_coffee', {
      lot_id: fact.subject_id,
      organisation_id: fact.organisation_id,
      supplier_id: body.text('supplier_id'),
      country: body.text('country'),
      received_on: fact.occurred_on,
    });
  }

  private transform(fact: RecordedFact, body: Body): void {
    const id = fact.subject_id;
    const outputs = body.list('outputs').map((output) => ({
      id: output.text('lot_id'),
      code: output.text('code'),
      form: output.text('form'),
      netG: output.grams('net_g'),
      gtin: output.cell('gtin'),
      batch: output.cell('batch'),
      bagNetG: output.gramsOrNull('bag_net_g'),
      bestBefore: output.cell('best_before'),
    }));
    const inputs = body
      .list('inputs')
      .map((input) => ({ lotId: input.text('lot_id'), massG: input.grams('mass_g') }));
    const ownerId = fact.organisation_id;
    this.ledger.step({ id, ownerId, occurredOn: fact.occurred_on, inputs, outputs });
    this.add('transformation', {
      id,
      organisation_id: ownerId,
      kind: body.text('kind'),
      occurred_on: fact.occurred_on,
      in_g: body.text('in_g'),
      out_g: body.text('out_g'),
      loss_g: body.text('loss_g'),
      recipe_id: body.cell('recipe_id'),
    });
    for (const loss of body.list('losses')) {
      this.add('transformation_loss', {
        transformation_id: id,
        organisation_id: ownerId,
        reason: loss.text('reason'),
        mass_g: loss.text('mass_g'),
      });
    }
    const made = outputs.map((output) => output.id);
    this.warn(fact, made, id, body);
  }

  private correct(fact: RecordedFact, body: Body): void {
    this.ledger.correct(fact.subject_id, grams(BigInt(body.text('by_g'))));
    this.add('mass_correction', {
      id: body.text('correction_id'),
      organisation_id: fact.organisation_id,
      lot_id: fact.subject_id,
      by_g: body.text('by_g'),
      reason: body.text('reason'),
      occurred_on: fact.occurred_on,
    });
  }

  private reverse(fact: RecordedFact, body: Body): void {
    this.ledger.reverse(fact.subject_id, body.text('reversal_id'));
    this.add('step_reversal', {
      transformation_id: fact.subject_id,
      reversal_id: body.text('reversal_id'),
      organisation_id: fact.organisation_id,
      reason: body.text('reason'),
      occurred_on: fact.occurred_on,
    });
  }

  private recordTruck(fact: RecordedFact, body: Body): void {
    this.add('truck_intake', {
      id: fact.subject_id,
      organisation_id: fact.organisation_id,
      received_on: fact.occurred_on,
      form: body.text('form'),
      gross_g: body.text('gross_g'),
      tare_g: body.text('tare_g'),
    });
    for (const [position, ticket] of body.list('tickets').entries()) {
      this.add('truck_ticket', {
        truck_id: fact.subject_id,
        position: String(position),
        organisation_id: fact.organisation_id,
        number: ticket.cell('number'),
        gross_g: ticket.text('gross_g'),
        tare_g: ticket.text('tare_g'),
      });
    }
  }

  private recordQuality(fact: RecordedFact, body: Body): void {
    const id = body.text('quality_id');
    this.add('quality_check', {
      id,
      organisation_id: fact.organisation_id,
      lot_id: fact.subject_id,
      checked_on: fact.occurred_on,
      moisture_pct: body.numeral('moisture_pct', 1),
      sample_g: body.numeral('sample_g', 1),
      exportable_g: body.numeral('exportable_g', 1),
      cup_score: body.numeral('cup_score', 2),
      protocol: body.cell('protocol'),
      protocol_version: body.cell('protocol_version'),
      full_defects_1: body.cell('full_defects_1'),
      full_defects_2: body.cell('full_defects_2'),
    });
    for (const defect of body.list('defects')) {
      this.add('quality_defect', {
        check_id: id,
        kind: defect.text('kind'),
        organisation_id: fact.organisation_id,
        beans: defect.text('beans'),
      });
    }
    this.warn(fact, [fact.subject_id], id, body);
  }

  private defineRecipe(fact: RecordedFact, body: Body): void {
    this.add('recipe', {
      id: fact.subject_id,
      organisation_id: fact.organisation_id,
      name: body.text('name'),
      valid_from: fact.occurred_on,
    });
    for (const component of body.list('components')) {
      this.add('recipe_component', {
        recipe_id: fact.subject_id,
        source_id: component.text('source_id'),
        organisation_id: fact.organisation_id,
        share_pct: component.numeral('share_pct', 3),
      });
    }
  }

  private warn(fact: RecordedFact, lotIds: readonly string[], sourceId: string, body: Body): void {
    for (const lotId of lotIds) {
      for (const warning of body.list('warnings')) {
        this.add('lot_warning', {
          lot_id: lotId,
          source_id: sourceId,
          code: warning.text('code'),
          organisation_id: fact.organisation_id,
          facts: canonicalJson(warning.raw('facts') as Plain),
        });
      }
    }
  }

  /** The last number of each series, read from the codes that were given. */
  private counters(): ReplayedTable {
    const last = new Map<string, CellRow>();
    for (const { ownerId, code } of this.ledger.lots.values()) {
      const series = code.slice(0, code.lastIndexOf('-'));
      const number = Number(code.slice(code.lastIndexOf('-') + 1));
      const known = last.get(`${ownerId} ${series}`);
      const highest = Math.max(number, Number(known?.['last'] ?? '0'));
      const row = { organisation_id: ownerId, series, last: String(highest) };
      last.set(`${ownerId} ${series}`, row);
    }
    return { table: 'lot_counter', key: ['organisation_id', 'series'], rows: [...last.values()] };
  }

  private add(table: string, row: CellRow): void {
    const rows = this.rows.get(table);
    if (rows === undefined) this.rows.set(table, [row]);
    else rows.push(row);
  }
}

function originOf(fact: RecordedFact, body: Body, madeBy: 'delivery' | 'outside'): LotIdentity {
  return {
    id: fact.subject_id,
    ownerId: fact.organisation_id,
    code: body.text('code'),
    form: body.text('form'),
    madeBy,
    madeById: fact.subject_id,
    occurredOn: fact.occurred_on,
    ...UNPACKED,
  };
}

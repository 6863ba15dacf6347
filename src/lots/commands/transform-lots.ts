import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { requireNotInFuture } from '../domain/delivery';
import type { Form, TransformationKind } from '../domain/form';
import type { Warning } from '../domain/plausibility';
import type { Recipe } from '../domain/recipe';
import {
  type Balance,
  decideTransformation,
  formsAfter,
  type Loss,
} from '../domain/transformation';
import { ProductReader } from '../queries/product-reader';
import { type Drawn, LotStock } from '../storage/lot-stock';
import type { NewLot, RecordedStep } from '../storage/transformation-store';
import { LotMaking } from './lot-making';
import { RecipeCheck } from './recipe-check';

export interface OutputLot {
  readonly lotId: Id;
  readonly netG: Grams;
  /** Only where a step can make several forms of its input; else its usual one. */
  readonly form?: Form | null;
  /** For packed coffee only: the product and its batch as printed on the bag. */
  readonly pack: { readonly gtin: string; readonly batch: string; readonly bestBefore: Day } | null;
}

/** One processing step, n lots into m lots; the client makes all ids. */
export interface TransformLots {
  readonly transformationId: Id;
  readonly kind: TransformationKind;
  readonly occurredOn: Day;
  readonly inputs: readonly { readonly lotId: Id; readonly massG: Grams }[];
  readonly outputs: readonly OutputLot[];
  readonly losses: readonly Loss[];
  /** The recipe that the step says to follow; what was really used is compared with it. */
  readonly recipeId?: Id | null;
}

export type MadeLots = {
  readonly transformation_id: Id;
  readonly lots: readonly { readonly lot_id: Id; readonly code: string }[];
  readonly warnings: readonly string[];
};

@Injectable()
export class TransformLotsHandler {
  constructor(
    private readonly stock: LotStock,
    private readonly making: LotMaking,
    private readonly journal: Journal,
    private readonly products: ProductReader,
    private readonly check: RecipeCheck,
  ) {}

  /**
   * Draws, decides, composes and records one step; fact `lots.transformed`.
   * @returns the new lots with their codes
   */
  async run(tx: Tx, command: TransformLots, actor: Actor): Promise<MadeLots> {
    const { organisationId } = actor;
    const { transformationId, kind, occurredOn } = command;
    requireNotInFuture(occurredOn, dayOf(tx.now, 'Europe/Berlin'));
    const recipeId = command.recipeId ?? null;
    const recipe = await this.check.recipeFor(tx, organisationId, recipeId, occurredOn);
    const drawn = await this.stock.draw(tx, organisationId, command.inputs);
    const outputs = await this.describeOutputs(tx, actor, command, drawn);
    const balance = decideTransformation({
      kind,
      inputs: drawn.map(({ lot, part }) => ({ lotId: lot.id, form: lot.form, massG: part.massG })),
      outputs,
      losses: command.losses,
    });
    const step = { id: transformationId, occurredOn, drawn, outputs };
    const lots = await this.making.make(tx, organisationId, step);
    const warnings = await this.warningsOf(tx, { drawn, lots, balance, recipe });
    const recorded = { command: { ...command, recipeId }, balance, lots, drawn, warnings };
    await this.making.save(tx, organisationId, recorded);
    await this.record(tx, actor, recorded);
    return {
      transformation_id: transformationId,
      lots: lots.map((lot) => ({ lot_id: lot.lotId, code: lot.code })),
      warnings: warnings.map((one) => one.code),
    };
  }

  private async warningsOf(
    tx: Tx,
    done: {
      readonly drawn: readonly Drawn[];
      readonly lots: readonly NewLot[];
      readonly balance: Balance;
      readonly recipe: Recipe | null;
    },
  ): Promise<readonly Warning[]> {
    const from = done.drawn[0]?.lot.form;
    const made = done.lots[0];
    if (from === undefined || made === undefined) return [];
    const { balance, recipe } = done;
    return this.check.warnings(tx, { recipe, from, to: made.form, balance, mixId: made.mixId });
  }

  private async describeOutputs(
    tx: Tx,
    actor: Actor,
    command: TransformLots,
    drawn: readonly Drawn[],
  ): Promise<readonly Described[]> {
    const before = drawn[0]?.lot;
    const described: Described[] = [];
    for (const output of command.outputs) {
      const possible = formsAfter(command.kind, before?.form ?? 'green');
      const form = output.form ?? possible[0] ?? before?.form ?? 'green';
      described.push({ ...output, form, ...(await this.packOf(tx, actor, form, output)) });
    }
    return described;
  }

  private async packOf(tx: Tx, actor: Actor, form: Form, output: OutputLot): Promise<Pack> {
    if (form !== 'packed') {
      if (output.pack !== null) refuse('transformation.pack-only-when-packing');
      return { gtin: null, batch: null, bestBefore: null, bagNetG: null };
    }
    if (output.pack === null) refuse('transformation.pack-needed');
    const product = await this.products.requireOwn(tx, actor.organisationId, output.pack.gtin);
    return { ...output.pack, gtin: product.gtin, bagNetG: product.bag_net_g };
  }

  private async record(
    tx: Tx,
    actor: Actor,
    done: RecordedStep & { readonly command: TransformLots },
  ): Promise<void> {
    const { command, balance, lots, warnings } = done;
    const inputIds = command.inputs.map((input) => input.lotId);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.transformed',
        subjectId: command.transformationId,
        about: [...inputIds, ...lots.map((lot) => lot.lotId)],
        occurredOn: command.occurredOn,
        body: {
          kind: command.kind,
          in_g: balance.inG,
          out_g: balance.outG,
          loss_g: balance.lossG,
          inputs: command.inputs.map(({ lotId, massG }) => ({ lot_id: lotId, mass_g: massG })),
          outputs: lots.map((lot) => ({
            lot_id: lot.lotId,
            code: lot.code,
            form: lot.form,
            net_g: lot.netG,
            gtin: lot.gtin,
            batch: lot.batch,
            bag_net_g: lot.bagNetG,
            best_before: lot.bestBefore,
          })),
          losses: command.losses.map(({ reason, massG }) => ({ reason, mass_g: massG })),
          recipe_id: command.recipeId ?? null,
          warnings: warnings.map(({ code, facts }) => ({ code, facts })),
        },
      },
    ]);
  }
}

interface Pack {
  readonly gtin: string | null;
  readonly batch: string | null;
  readonly bestBefore: string | null;
  readonly bagNetG: Grams | null;
}

type Described = Omit<OutputLot, 'form'> & Pack & { readonly form: Form };

import fc from 'fast-check';
import { grams, type Grams } from '../../src/kernel/grams';
import { Refusal } from '../../src/kernel/refusal';
import { allocate } from '../../src/kernel/allocate';
import { type LedgerLot, LotLedger, type NewLedgerLot } from '../../src/lots/domain/ledger';
import { consequencesOf, decideReversal, type TouchedLot } from '../../src/lots/domain/reversal';

const OPERATIONS = [
  'deliver',
  'outside',
  'blend',
  'split',
  'hull',
  'roast',
  'pack',
  'offer',
  'accept',
  'refuse',
  'correct',
  'reverse',
  'reverse-chain',
] as const;

export const sequence = fc.array(
  fc.record({
    operation: fc.constantFrom(...OPERATIONS, 'deliver', 'blend', 'split'),
    massG: fc.bigInt({ min: 1n, max: 90_000n }),
    picks: fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 10 })), {
      minLength: 1,
      maxLength: 4,
    }),
    permille: fc.integer({ min: 0, max: 400 }),
    outputs: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 5, maxLength: 40 },
);
type Command = typeof sequence extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

interface Offer {
  readonly lines: readonly { lotId: string; massG: Grams; basisMg: bigint }[];
}

/** What a child with a notebook would keep: one number per account, nothing about origins. */
interface Notebook {
  openedG: bigint;
  lostG: bigint;
  readonly lossOf: Map<string, bigint>;
}

export const OWNERS = ['owner-a', 'owner-b'] as const;

/** Plays random commands on the ledger and keeps a notebook beside it. */
export class PaperLedger {
  readonly ledger = new LotLedger();
  readonly notebook: Notebook = { openedG: 0n, lostG: 0n, lossOf: new Map() };
  readonly steps: { id: string; ownerId: string; reversed: boolean }[] = [];
  offers: Offer[] = [];
  private made = 0;

  run(commands: readonly Command[]): void {
    for (const command of commands) {
      try {
        this.one(command);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      this.check();
    }
  }

  private one(command: Command): void {
    switch (command.operation) {
      case 'deliver':
      case 'outside':
        this.open(command.operation === 'deliver' ? 'delivery' : 'outside', command.massG);
        break;
      case 'blend':
      case 'split':
      case 'hull':
      case 'roast':
      case 'pack':
        this.step(command);
        break;
      case 'offer':
        this.offer(command);
        break;
      case 'accept':
      case 'refuse':
        this.answer(command);
        break;
      case 'correct':
        this.correct(command);
        break;
      default:
        this.reverse(command, command.operation === 'reverse-chain');
    }
  }

  open(madeBy: 'delivery' | 'outside', massG: bigint): void {
    const id = this.newId('origin');
    this.ledger.open({ ...identity(id, OWNERS[0]), madeBy, madeById: id }, grams(massG));
    this.notebook.openedG += massG;
  }

  private step(command: Command): void {
    const several = command.operation === 'blend';
    const lossy = command.operation === 'hull' || command.operation === 'roast';
    const inputs = this.wishes(several ? command.picks : command.picks.slice(0, 1));
    const ownerId = inputs[0] === undefined ? '' : this.ledger.lot(inputs[0].lotId).ownerId;
    if (inputs.length === 0) return;
    const inG = inputs.reduce((sum, one) => sum + one.massG, 0n);
    const lossG = lossy ? (inG * BigInt(command.permille)) / 1000n : 0n;
    this.make({ ownerId, inputs, lossG, outputs: command.outputs });
  }

  /** @returns the step's id */
  make(step: {
    ownerId: string;
    inputs: readonly { lotId: string; massG: Grams }[];
    lossG: bigint;
    outputs: number;
  }): string {
    const { ownerId, inputs, lossG } = step;
    const inG = inputs.reduce((sum, one) => sum + one.massG, 0n);
    const weights = Array.from({ length: step.outputs }, (_, at) => BigInt(at + 1));
    const nets = allocate(inG - lossG, weights).filter((net) => net > 0n);
    const id = this.newId('step');
    const before = this.snapshot();
    const outputs = nets.map((netG): NewLedgerLot => {
      const lotId = this.newId('lot');
      const { code, form, gtin, batch, bagNetG, bestBefore } = identity(lotId, ownerId);
      return { id: lotId, code, form, gtin, batch, bagNetG, bestBefore, netG: grams(netG) };
    });
    this.ledger.step({ id, ownerId, occurredOn: '2026-09-01', inputs, outputs });
    this.notebook.lostG += lossG;
    this.notebook.lossOf.set(id, lossG);
    this.steps.push({ id, ownerId, reversed: false });
    this.befores.set(id, before);
    return id;
  }

  readonly befores = new Map<string, string>();

  private offer(command: Command): void {
    const lines = this.ledger
      .draw(this.wishes(command.picks))
      .map(({ lotId, massG, basisMg }) => ({ lotId, massG, basisMg }));
    if (lines.length > 0) this.offers.push({ lines });
  }

  private answer(command: Command): void {
    const at = (command.picks[0]?.[0] ?? 0) % Math.max(this.offers.length, 1);
    const offer = this.offers[at];
    if (offer === undefined) return;
    this.offers = this.offers.filter((one) => one !== offer);
    for (const { lotId, massG, basisMg } of offer.lines) {
      const returnedG =
        command.operation === 'refuse' ? massG : (massG * BigInt(command.permille)) / 1000n;
      const back = returnedG === massG ? basisMg : (basisMg * returnedG) / massG;
      this.ledger.giveBack(lotId, grams(returnedG), back);
      const keptG = grams(massG - returnedG);
      if (keptG === 0n) continue;
      const id = this.newId('received');
      const to = this.ledger.lot(lotId).ownerId === OWNERS[0] ? OWNERS[1] : OWNERS[0];
      const lot = { ...identity(id, to), madeBy: 'handover', madeById: id } as const;
      this.ledger.receive(lot, { lotId, massG: keptG, sentG: keptG, basisMg: basisMg - back });
    }
  }

  private correct(command: Command): void {
    const lot = this.pick(command.picks[0]?.[0] ?? 0);
    if (lot === undefined) return;
    const byG = command.massG % 2n === 0n ? command.massG : -command.massG;
    this.ledger.correct(lot.id, grams(byG));
    this.notebook.openedG += byG;
  }

  private reverse(command: Command, withConsequences: boolean): void {
    const open = this.steps.filter((step) => !step.reversed);
    const step = open[(command.picks[0]?.[0] ?? 0) % Math.max(open.length, 1)];
    if (step === undefined) return;
    const consequences = consequencesOf(step.id, step.ownerId, this.touched(step.id));
    const chain = decideReversal({ stepId: step.id, withConsequences }, consequences, []);
    for (const stepId of chain) this.takeBack(stepId);
  }

  takeBack(stepId: string): void {
    const outputs = [...this.ledger.lots.values()].filter((lot) => lot.madeById === stepId);
    const drawn = this.ledger.drawnBy(stepId).reduce((sum, one) => sum + one.massMg / 1000n, 0n);
    const held = outputs.reduce((sum, lot) => sum + lot.netG, 0n);
    const lossG = this.notebook.lossOf.get(stepId) ?? 0n;
    this.ledger.reverse(stepId, `reversal-of-${stepId}`);
    this.notebook.lostG -= lossG;
    // a correction of an output concerned coffee that never was
    this.notebook.openedG += drawn - lossG - held;
    for (const step of this.steps) if (step.id === stepId) step.reversed = true;
  }

  /** Everything that a reversal must restore, of the lots and mixes that are not reversed. */
  snapshot(): string {
    const reversed = new Set(this.steps.filter((one) => one.reversed).map((one) => one.id));
    const lots = [...this.ledger.lots.values()]
      .filter((lot) => lot.reversedBy === null)
      .map((lot) => [lot.id, lot.netG, lot.availableG, lot.basisLeftMg].join(' '));
    const mixes = [...this.ledger.mixes.values()]
      .filter((mix) => !reversed.has(mix.id))
      .flatMap((mix) => mix.parts.map((part) => [mix.id, part.anchorId, part.takenMg].join(' ')));
    return [...lots, ...mixes].join('\n');
  }

  private touched(stepId: string): readonly TouchedLot[] {
    const alive = [...this.ledger.lots.values()].filter((lot) => lot.reversedBy === null);
    const ids = new Set(alive.filter((lot) => lot.madeById === stepId).map((lot) => lot.id));
    for (const { inputLotId, outputLotId } of this.ledger.flows) {
      if (ids.has(inputLotId) && this.ledger.lot(outputLotId).reversedBy === null) {
        ids.add(outputLotId);
      }
    }
    const used = new Map<string, bigint>();
    for (const flow of this.ledger.flows) {
      if (this.ledger.lot(flow.outputLotId).reversedBy !== null) continue;
      used.set(flow.inputLotId, (used.get(flow.inputLotId) ?? 0n) + flow.massMg);
    }
    return alive
      .filter((lot) => ids.has(lot.id))
      .map((lot) => ({ ...lot, lotId: lot.id, usedMg: used.get(lot.id) ?? 0n }));
  }

  private check(): void {
    const lots = [...this.ledger.lots.values()];
    const offered = this.offers.flatMap((offer) => offer.lines);
    const inStock = lots.reduce((sum, lot) => sum + lot.availableG, 0n);
    const underWay = offered.reduce((sum, line) => sum + line.massG, 0n);
    expect(inStock + underWay + this.notebook.lostG).toBe(this.notebook.openedG);
    for (const lot of lots) {
      if (lot.availableG < 0n || lot.availableG > lot.netG) throw new Error(`stock of ${lot.id}`);
      if (lot.basisLeftMg < 0n || lot.basisLeftMg > lot.basisMg) throw new Error(`basis ${lot.id}`);
    }
    this.checkMixes(lots);
  }

  private checkMixes(lots: readonly LedgerLot[]): void {
    const left = new Map<string, bigint>();
    const add = (mixId: string, basisMg: bigint): void => {
      left.set(mixId, (left.get(mixId) ?? 0n) + basisMg);
    };
    for (const lot of lots) add(lot.mixId, lot.basisLeftMg);
    for (const offer of this.offers) {
      for (const line of offer.lines) add(this.ledger.lot(line.lotId).mixId, line.basisMg);
    }
    const reversed = new Set(this.steps.filter((one) => one.reversed).map((one) => one.id));
    for (const { id, parts, totalMg } of this.ledger.mixes.values()) {
      const whole = parts.reduce((sum, part) => sum + part.massMg, 0n);
      if (whole !== totalMg) throw new Error(`shares of ${id} do not sum to one`);
      if (parts.some((part) => part.takenMg < 0n || part.takenMg > part.massMg)) {
        throw new Error(`an origin in ${id} is used twice`);
      }
      const remaining = parts.reduce((sum, part) => sum + part.massMg - part.takenMg, 0n);
      const open = left.get(id) ?? 0n;
      if (reversed.has(id)) expect(remaining).toBe(totalMg);
      else if (id.startsWith('origin')) expect(remaining >= open).toBe(true);
      else expect(remaining).toBe(open);
    }
  }

  private wishes(picks: Command['picks']): { lotId: string; massG: Grams }[] {
    const first = this.pick(picks[0]?.[0] ?? 0);
    const wishes = new Map<string, Grams>();
    for (const [at, tenths] of picks) {
      const lot = this.pick(at);
      if (lot === undefined || lot.ownerId !== first?.ownerId) continue;
      const massG = grams((lot.availableG * BigInt(tenths)) / 10n);
      if (massG > 0n) wishes.set(lot.id, massG);
    }
    return [...wishes].map(([lotId, massG]) => ({ lotId, massG }));
  }

  private pick(at: number): LedgerLot | undefined {
    const stock = [...this.ledger.lots.values()].filter((lot) => lot.availableG > 0n);
    return stock[at % Math.max(stock.length, 1)];
  }

  private newId(what: string): string {
    this.made += 1;
    return `${what}-${String(this.made).padStart(5, '0')}`;
  }
}

function identity(id: string, ownerId: string) {
  const unpacked = { gtin: null, batch: null, bagNetG: null, bestBefore: null };
  const made = { madeBy: 'delivery', madeById: id } as const;
  return { id, ownerId, code: id, form: 'green', occurredOn: '2026-09-01', ...made, ...unpacked };
}

import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { organisation } from '../../../src/platform/database/scope';
import type { Tx } from '../../../src/platform/database/tx';
import { House, type Member } from '../../support/builders';

interface Wrong {
  readonly inG?: bigint;
  readonly lossG?: bigint;
  readonly flowMg?: bigint;
  readonly lossRowG?: bigint;
}

/** What wrong code would write is written here by hand: the database must refuse it. */
describe('mass is conserved by the database', () => {
  let house: House;
  let cooperative: Id;
  let member: Member;
  let lot: Id;

  beforeAll(async () => {
    house = await House.open();
    cooperative = await house.organisation('cooperative');
    member = await house.member(cooperative);
    lot = await house.deliver(cooperative, member, '100');
  });
  afterAll(async () => {
    await house.close();
  });

  /** Hulls 100 kg to 80 kg by SQL, with one of the numbers changed. */
  async function hull(wrong: Wrong): Promise<string> {
    const { inG = 100_000n, lossG = 20_000n, flowMg = 100_000_000n, lossRowG = 20_000n } = wrong;
    const id = newId();
    const output = newId();
    const writing = house.unitOfWork.run(organisation(cooperative), async (tx) => {
      await tx.query(
        `insert into transformation (id, organisation_id, kind, occurred_on, in_g, out_g, loss_g)
         values ($1, $2, 'hull', '2026-08-01', $3, $4, $5)`,
        [id, cooperative, inG, inG - lossG, lossG],
      );
      await tx.query(
        `insert into transformation_loss (transformation_id, organisation_id, reason, mass_g)
         values ($1, $2, 'husk', $3)`,
        [id, cooperative, lossRowG],
      );
      await insertOutput(tx, { id, output, flowMg });
    });
    const code = await writing.then(
      () => 'written',
      (error: unknown) => String((error as { code?: unknown }).code),
    );
    const left = await house.system('select id from transformation where id = $1', [id]);
    expect(left).toHaveLength(code === 'written' ? 1 : 0);
    return code;
  }

  async function insertOutput(
    tx: Tx,
    made: { readonly id: Id; readonly output: Id; readonly flowMg: bigint },
  ): Promise<void> {
    await tx.query(
      `insert into lot (id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g,
                        rank, mix_id, basis_mg, basis_left_mg)
       values ($1, $2, $5, 'green', 'transformation', $3, '2026-08-01', 80000, 80000, 1, $4,
               100000000, 100000000)`,
      [made.output, cooperative, made.id, lot, `V-${made.id}`],
    );
    await tx.query(
      `insert into lot_flow (output_lot_id, input_lot_id, owner_id, mass_mg, out_in_mg, input_rank)
       values ($1, $2, $3, $4, $4, 0)`,
      [made.output, lot, cooperative, made.flowMg],
    );
  }

  it.each<[string, Wrong, string]>([
    ['a step that balances', {}, 'written'],
    ['a step whose flows hold a milligram less', { flowMg: 99_999_999n }, '23514'],
    ['a step whose flows hold a gram more', { flowMg: 100_001_000n }, '23514'],
    ['a step that takes a gram more than its flows', { inG: 100_001n }, '23514'],
    ['a step whose reasons do not say its loss', { lossRowG: 19_999n }, '23514'],
  ])('%s', async (_, wrong, code) => {
    expect(await hull(wrong)).toBe(code);
  });

  it.each([
    ['more taken than there is', 'update lot set available_g = -1 where id = $1', 'lot_available'],
    [
      'more left than there was',
      'update lot set available_g = net_g + 1 where id = $1',
      'lot_available',
    ],
    [
      'more basis than there was',
      'update lot set basis_left_mg = basis_mg + 1 where id = $1',
      'lot_basis',
    ],
    [
      'an origin used twice',
      'update mix_part set taken_mg = mass_mg + 1 where mix_id = $1',
      'mix_part_taken',
    ],
    ['a lot of nothing', 'update lot set net_g = 0, available_g = 0 where id = $1', 'lot_net'],
  ])('%s is no state of the house', async (_, sql, constraint) => {
    const changing = house.as(cooperative, (tx) => tx.query(sql, [lot]));
    await expect(changing).rejects.toMatchObject({ code: '23514', constraint });
  });
});

import {
  AnswerHandoverHandler,
  RecordConsignmentHandler,
} from '../../../src/custody/custody.public';
import type { ArrivedLine } from '../../../src/custody/domain/arrival';
import { HandoverReader } from '../../../src/custody/queries/handover-reader';
import { day } from '../../../src/kernel/day';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

describe('coffee that arrives', () => {
  let house: House;
  let cooperative: Id;
  let roaster: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open();
    cooperative = await house.organisation('cooperative');
    roaster = await house.organisation('roaster');
    member = await house.member(cooperative);
  });
  afterAll(async () => {
    await house.close();
  });

  async function offered(netKg = '100') {
    const lotId = await house.deliver(cooperative, member, netKg);
    const lines = [{ lotId, massG: gramsFromKg(netKg) }];
    return { lotId, handoverId: await house.offer(cooperative, roaster, lines) };
  }

  function accept(handoverId: Id, lines: readonly ArrivedLine[]) {
    const command = { handoverId, acceptedOn: day('2026-09-12'), lots: lines };
    return house.as(roaster, (tx, actor) =>
      house.get(AnswerHandoverHandler).accept(tx, command, actor),
    );
  }

  const stock = async (lotId: Id) => {
    const [row] = await house.system(
      'select net_g, available_g, basis_mg, basis_left_mg from lot where id = $1',
      [lotId],
    );
    return row;
  };

  it('is taken in part: the rest goes back, the difference is a fact of its own', async () => {
    const { lotId, handoverId } = await offered();
    const received = newId();
    await accept(handoverId, [
      {
        fromLotId: lotId,
        lotId: received,
        acceptedG: gramsFromKg('79.5'),
        returnedG: gramsFromKg('20'),
        differenceReason: 'moisture-loss',
      },
    ]);
    expect(await stock(received)).toEqual({
      net_g: '79500',
      available_g: '79500',
      basis_mg: '80000000',
      basis_left_mg: '80000000',
    });
    expect(await stock(lotId)).toMatchObject({ available_g: '20000', basis_left_mg: '20000000' });
    const [fact] = await house.system(
      `select body::jsonb as body from journal where type = 'custody.weight-difference-recorded'
          and subject_id = $1`,
      [received],
    );
    expect(fact?.['body']).toMatchObject({
      offered_g: '100000',
      accepted_g: '79500',
      returned_g: '20000',
      difference_g: '500',
      reason: 'moisture-loss',
    });
    const [line] = await house.as(cooperative, (tx) =>
      house.get(HandoverReader).touching(tx, [lotId]),
    );
    expect(line).toMatchObject({ status: 'accepted', mass_g: 79_500n });
  });

  it('is refused where it is not explained, and nothing is written', async () => {
    const { lotId, handoverId } = await offered();
    const received = newId();
    const accepting = accept(handoverId, [
      { fromLotId: lotId, lotId: received, acceptedG: gramsFromKg('99.999') },
    ]);
    expect((await refusalOf(accepting)).code).toBe('handover.difference-unexplained');
    expect(await stock(received)).toBeUndefined();
    await accept(handoverId, [{ fromLotId: lotId, lotId: received }]);
    expect(await stock(received)).toMatchObject({ net_g: '100000' });
  });

  it('may be lost on the way altogether', async () => {
    const first = await house.deliver(cooperative, member, '10');
    const second = await house.deliver(cooperative, member, '5');
    const lines = [
      { lotId: first, massG: gramsFromKg('10') },
      { lotId: second, massG: gramsFromKg('5') },
    ];
    const handoverId = await house.offer(cooperative, roaster, lines);
    const kept = newId();
    const none = gramsFromKg('0');
    const answer = await accept(handoverId, [
      { fromLotId: first, lotId: newId(), acceptedG: none, differenceReason: 'theft' },
      { fromLotId: second, lotId: kept },
    ]);
    expect(answer.lots.map((lot) => lot.lot_id)).toEqual([kept]);
    expect(await stock(first)).toMatchObject({ available_g: '0' });
  });

  it('the database lets no line differ from what was offered', async () => {
    const { handoverId } = await offered();
    const settle = (assignments: string) =>
      house.as(roaster, (tx) =>
        tx.query(['update handover_line set', assignments, 'where handover_id = $1'].join(' '), [
          handoverId,
        ]),
      );
    await expect(
      settle('accepted_g = 99000, returned_g = 0, difference_g = 0'),
    ).rejects.toMatchObject({ constraint: 'handover_line_balances' });
    await expect(
      settle('accepted_g = 99000, returned_g = 0, difference_g = 1000'),
    ).rejects.toMatchObject({ constraint: 'handover_line_reason' });
  });

  it('travels with its marks and its certificate of inspection', async () => {
    const { handoverId } = await offered();
    const consignment = {
      consignmentId: newId(),
      handoverId,
      container: 'CSQU3054383',
      seal: 'S-1',
      billOfLading: 'BL-1',
      icoMark: '30/582/50',
      ssccs: ['003456789012345670'],
      inspection: {
        number: 'COI.PE.2026.1',
        issuedOn: day('2026-08-10'),
        netG: gramsFromKg('100'),
      },
      legs: [
        {
          mode: 'sea' as const,
          from: 'Paita',
          to: 'Hamburg',
          departedOn: day('2026-08-12'),
          arrivedOn: day('2026-09-08'),
          distanceKm: null,
        },
      ],
    };
    const record = (change: object) =>
      house.as(cooperative, (tx, actor) =>
        house.get(RecordConsignmentHandler).run(tx, { ...consignment, ...change }, actor),
      );
    const code = async (change: object) => (await refusalOf(record(change))).code;
    const { inspection } = consignment;
    expect(await code({ ssccs: ['003456789012345671'] })).toBe('consignment.sscc-check-digit');
    expect(await code({ inspection: { ...inspection, issuedOn: day('2026-08-13') } })).toBe(
      'consignment.inspection-after-departure',
    );
    expect(await code({ inspection: { ...inspection, netG: gramsFromKg('99.999') } })).toBe(
      'consignment.inspection-too-small',
    );
    expect(await record({})).toEqual({
      consignment_id: consignment.consignmentId,
      ico_mark: '030-0582-0050',
      warnings: [],
    });
    const [row] = await house.system(
      'select ico_mark, sscc, coi_number, coi_net_g from consignment where handover_id = $1',
      [handoverId],
    );
    expect(row).toEqual({
      ico_mark: '030-0582-0050',
      sscc: ['003456789012345670'],
      coi_number: 'COI.PE.2026.1',
      coi_net_g: '100000',
    });
  });
});

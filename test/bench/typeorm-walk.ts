import {
  Column,
  DataSource,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
} from 'typeorm';
import type { OwnBag } from './http-measures';
import { getRequest, requestsPerSecond } from './load';
import type { Server } from './servers';
import { figure, type Measure, ms } from './table';
import type { Ground } from './trace-measures';
import { median, millisecondsOf } from './timing';

/** Entities with relations, as a usual service would have them. */
@Entity('lot')
class WalkedLot {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'bigint' })
  net_g!: string;

  @Column({ type: 'text' })
  made_by!: string;

  @OneToMany(() => WalkedFlow, (flow) => flow.output)
  inputs!: WalkedFlow[];
}

@Entity('lot_flow')
class WalkedFlow {
  @PrimaryColumn({ type: 'uuid' })
  output_lot_id!: string;

  @PrimaryColumn({ type: 'uuid' })
  input_lot_id!: string;

  @Column({ type: 'bigint' })
  mass_mg!: string;

  @ManyToOne(() => WalkedLot, (lot) => lot.inputs)
  @JoinColumn({ name: 'output_lot_id' })
  output!: WalkedLot;
}

const WALKS = 3;
const SLICE_MS = 1_000;

/** The usual way: one lot after another with its relations, each lot once. */
export async function measureWalk(
  ground: Ground,
  service: Server,
  bags: readonly OwnBag[],
): Promise<Measure> {
  const source = new DataSource({
    type: 'postgres',
    url: ground.database.appUrl,
    entities: [WalkedLot, WalkedFlow],
    extra: { options: '-c role=bohnenweg_app -c app.scope=network' },
  });
  await source.initialize();
  const [times, ours]: [number[], number[]] = [[], []];
  let queries = 0;
  for (let round = 0; round < WALKS; round += 1) {
    const bag = bags[round % bags.length];
    if (bag === undefined) throw new Error('no bag to walk from');
    times.push(
      await millisecondsOf(async () => {
        queries = await walk(source, bag.lotId);
      }),
    );
    const path = `/api/v1/lots/${bag.lotId}/origin?detail=deliveries`;
    ours.push(
      1000 / (await requestsPerSecond(service.port, 1, SLICE_MS, () => getRequest(path, bag.key))),
    );
  }
  await source.destroy();
  return {
    measure: 'trace of a bag: TypeORM walk, one findOne per lot / ours over HTTP',
    ours: ms(median(ours)),
    yardstick: `${ms(median(times))} (${figure(queries)} lots)`,
    ratio: median(times) / median(ours),
    goal: { atLeast: 200 },
  };
}

async function walk(source: DataSource, from: string): Promise<number> {
  const waiting = [from];
  const seen = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const lot = await source.manager.findOne(WalkedLot, {
      where: { id },
      relations: { inputs: true },
    });
    for (const { input_lot_id: input } of lot?.inputs ?? []) {
      if (seen.has(input)) continue;
      seen.add(input);
      waiting.push(input);
    }
  }
  return seen.size;
}

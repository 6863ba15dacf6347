import { cpus } from 'node:os';
import { join } from 'node:path';
import { type BenchDatabase, Cluster, superuserClient } from './cluster';
import { CopyFiles } from './copy-files';
import { Genealogy } from './genealogy';
import { measureHttp } from './http-measures';
import { LARGE, MIDDLE, type Size, SMALL } from './sizes';
import { growSpecialCases, type SpecialCase } from './special-cases';
import { measureRetailWal, measureStoredOrigins } from './storage-measures';
import { type Measure, tableOf, verdictOf } from './table';
import { groundOf, measureGrowth, measureServerCpu, measureSpecialCases } from './trace-measures';

interface Grown {
  readonly database: BenchDatabase;
  readonly cases: readonly SpecialCase[];
}

/** One database of this size; the smallest holds the unusual genealogies too. */
async function grow(cluster: Cluster, size: Size): Promise<Grown> {
  const start = Date.now();
  const database = await cluster.create(size.name);
  const files = new CopyFiles(join(cluster.folder, `${size.name}-rows`));
  const genealogy = new Genealogy(size, files);
  genealogy.grow();
  const cases = size === SMALL ? growSpecialCases(genealogy) : [];
  const superuser = await superuserClient(database);
  await files.copyInto(superuser);
  const { rows } = await superuser.query<{ lots: string; flows: string }>(
    'select (select count(*) from lot) as lots, (select count(*) from lot_flow) as flows',
  );
  await superuser.end();
  const seconds = Math.round((Date.now() - start) / 1000);
  const { lots, flows } = rows[0] ?? { lots: '?', flows: '?' };
  say(`${size.name}: ${lots} lots, ${flows} flows, grown in ${String(seconds)} s`);
  return { database, cases };
}

async function measure(cluster: Cluster, sizes: readonly Size[]): Promise<Measure[]> {
  const grown: Grown[] = [];
  for (const size of sizes) grown.push(await grow(cluster, size));
  const grounds = await Promise.all(grown.map(({ database }) => groundOf(database)));
  const [smallest, middle] = grounds;
  if (smallest === undefined || middle === undefined) throw new Error('two sizes are needed');
  say('traces');
  const measures = await measureGrowth(grounds);
  for (const ground of grounds) measures.push(await measureServerCpu(ground));
  measures.push(...(await measureSpecialCases(smallest, grown[0]?.cases ?? [])));
  say('storage');
  measures.push(await measureStoredOrigins(middle.database));
  measures.push(await measureRetailWal(middle.database));
  say('HTTP');
  measures.push(...(await measureHttp(middle, say)));
  for (const { client } of grounds) await client.end();
  return measures;
}

function say(line: string): void {
  console.error(`bench: ${line}`);
}

async function main(): Promise<void> {
  const large = process.argv.includes('--large');
  const start = Date.now();
  const cluster = await Cluster.start();
  try {
    const measures = await measure(cluster, large ? [SMALL, MIDDLE, LARGE] : [SMALL, MIDDLE]);
    if (!large) {
      measures.push({
        measure: 'origin and recall at 2 million lots',
        ...{ ours: '-', yardstick: '-', ratio: null, goal: { atMost: 1.5 } },
        note: 'on request: npm run bench -- --large',
      });
    }
    const machine = `${String(cpus().length)} x ${cpus()[0]?.model.trim() ?? 'unknown'}`;
    const took = Math.round((Date.now() - start) / 1000);
    console.log(`\nnode ${process.version}, ${machine}, ${String(took)} s\n`);
    console.log(tableOf(measures));
    const missed = measures.filter((one) => verdictOf(one) === 'missed').length;
    console.log(`\n${String(missed)} of ${String(measures.length)} missed`);
  } finally {
    await cluster.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

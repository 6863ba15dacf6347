import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SYSTEM } from './platform/database/scope';
import { UnitOfWork } from './platform/database/unit-of-work';
import { fail } from './platform/ending';
import { JsonLogger } from './platform/http/request-context';
import { joinGround } from './platform/process';
import { type Rebuilt, rebuild } from './rebuilding';
import { WorkerModule } from './worker.module';

/** What stands in tables that can be erased, and never in a fact. */
const ERASABLE = 'persons, coordinates, notes, photos';
const SHOWN = 50;

/**
 * `npm run rebuild`: makes the rows of lots and custody anew from the journal and compares them
 * with the live ones. Changes nothing; ends with 1 when a row differs.
 */
async function main(): Promise<void> {
  const ground = await joinGround();
  const house = await NestFactory.createApplicationContext(WorkerModule.with(ground.settings), {
    logger: new JsonLogger('warnings'),
    abortOnError: false,
  });
  try {
    const rebuilt = await house.get(UnitOfWork).read(SYSTEM, rebuild);
    for (const line of linesOf(rebuilt)) console.log(line);
    if (rebuilt.differences.length > 0) process.exitCode = 1;
  } finally {
    await house.close();
    await ground.stop();
  }
}

function linesOf(rebuilt: Rebuilt): readonly string[] {
  const { facts, tables, differences, notInJournal, otherFacts } = rebuilt;
  const others = [...otherFacts].map(([type, count]) => `${type} (${count})`).sort();
  return [
    `facts read: ${facts}`,
    `rebuilt: ${tables.map(({ table, rows }) => `${table} (${rows})`).join(', ')}`,
    `filled in rows but carried by no fact: ${notInJournal.join(', ') || 'none'}`,
    `facts of rooms that are not rebuilt: ${others.join(', ') || 'none'}`,
    `not in the journal: ${ERASABLE}`,
    ...differences
      .slice(0, SHOWN)
      .map(
        ({ table, row, column, live, journal }) =>
          `difference: ${table} ${row} ${column}: live ${live ?? '-'}, journal ${journal ?? '-'}`,
      ),
    `differences: ${differences.length === 0 ? 'none' : differences.length}`,
  ];
}

main().catch(fail);

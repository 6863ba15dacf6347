import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endWith, fail } from '../platform/ending';
import { createHttpApp } from '../platform/http/http-app';
import { type Ground, prepareGround } from '../platform/process';
import { JobWorkers } from '../platform/queue/job-workers';
import { Queues } from '../platform/queue/queues';
import { REPORT_YEAR, ReportChapter } from './chapters/report.chapter';
import { DemoModule } from './demo.module';
import { demoPassword } from './logins';
import { Results } from './results';
import { Story } from './story';
import { PLAYERS } from './story/cast';
import { GTIN, ROASTS } from './story/voyage';
import { narrator, table } from './terminal';

const SETTLE_MS = 90_000;
const REPORT_LANGUAGES = ['de', 'es', 'en'] as const;

/**
 * `npm run demo`: the embedded database, the story, all its jobs, and the running service;
 * with `-- --once` it prints the results, writes the annual report to `out/` and ends.
 */
async function main(): Promise<void> {
  const once = process.argv.includes('--once');
  const ground = await prepareGround((line) => {
    console.log(line);
  });
  const app = await createHttpApp(DemoModule.with(ground.settings), ground.settings, 'warnings');
  endWith(app, ground);
  await app.init();
  const password = demoPassword(ground.environment.dataFolder);
  await fill(app, password);
  if (once) {
    await printResults(app);
    await writeReport(app);
    await app.close();
    await ground.stop();
    return;
  }
  await app.listen(ground.environment.port, ground.environment.host);
  await printResults(app);
  printAddresses(ground, password);
}

/** Tells the story and waits for what the house makes of it. */
async function fill(app: NestFastifyApplication, password: string): Promise<void> {
  const narrate = narrator(process.stdout);
  console.log('The season treptow-2026:');
  await app.get(Story).tell(password, narrate);
  const workers = app.get(JobWorkers);
  await workers.start();
  narrate('statements and premium', 0, 1);
  await workers.settle(SETTLE_MS);
  narrate('statements and premium', 1, 1);
  const report = app.get(ReportChapter);
  narrate('impact figures and report', 0, 1);
  await report.request();
  await workers.settle(SETTLE_MS);
  await report.publish();
  await workers.settle(SETTLE_MS);
  narrate('impact figures and report', 1, 1);
  const failed = await app.get(Queues).failed(['statements', 'premiums', 'impact', 'reports']);
  if (failed.length > 0) throw new Error(`jobs failed: ${failed.join('; ')}`);
}

async function printResults(app: NestFastifyApplication): Promise<void> {
  const results = app.get(Results);
  console.log(`\nWhere one bag comes from\n${await results.traceOfBag()}`);
  console.log(
    `\nWhat was paid, and what the fair-trade rule demanded\n${await results.statements()}`,
  );
  console.log(`\nThe year ${String(REPORT_YEAR)} for the Sustainable Development Goals`);
  console.log(await results.sdgTable());
}

/** The published page in each language, and its open data, as files that open without a server. */
async function writeReport(app: NestFastifyApplication): Promise<void> {
  const folder = resolve('out');
  mkdirSync(folder, { recursive: true });
  const address = `/reports/${String(REPORT_YEAR)}`;
  const wanted = [
    ...REPORT_LANGUAGES.map(
      (one) => [`${address}?lang=${one}`, `report-2026.${one}.html`] as const,
    ),
    [`${address}/data.json`, 'report-2026.json'] as const,
    [`${address}/data.csv`, 'report-2026.csv'] as const,
  ];
  for (const [url, name] of wanted) {
    const answer = await app.inject({ method: 'GET', url, headers: { accept: '*/*' } });
    if (answer.statusCode !== 200) throw new Error(`${url} answers ${String(answer.statusCode)}`);
    writeFileSync(join(folder, name), answer.rawPayload);
  }
  console.log(`\nThe annual report is in ${folder}`);
}

function printAddresses(ground: Ground, password: string): void {
  const base = ground.settings.publicUrl;
  const batch = ROASTS[0]?.batch ?? '';
  const places = [
    ['the code on the bag', `${base}/01/${GTIN}/10/${batch}`],
    ['annual report', `${base}/reports/${String(REPORT_YEAR)}?lang=de`],
    ['informe anual', `${base}/reports/${String(REPORT_YEAR)}?lang=es`],
    ['enter a delivery', `${base}/deliveries/new`],
    ['log-in', `${base}/login`],
    ['API', `${base}/docs`],
  ];
  console.log(`\nAddresses\n${table(places)}`);
  const logins = PLAYERS.map((player) => [player.login, player.role, player.name]);
  console.log(`\nLog-ins, all with the password ${password}\n${table(logins)}`);
  console.log('\nCtrl-C ends the service; the data stay.');
}

main().catch(fail);

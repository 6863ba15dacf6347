import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CreateUserHandler } from './access/access.public';
import { RegisterOrganisationHandler } from './parties/parties.public';
import { systemFor } from './platform/actor';
import { newId } from './platform/clock/clock';
import { organisation, SYSTEM } from './platform/database/scope';
import { UnitOfWork } from './platform/database/unit-of-work';
import { fail } from './platform/ending';
import { JsonLogger } from './platform/http/request-context';
import { prepareGround } from './platform/process';
import { WorkerModule } from './worker.module';

/**
 * `npm run create-administrator -- --login anna --organisation "Town of X" --place X --country DE`:
 * the first account of an empty house. Its password is printed once; the person changes it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      login: { type: 'string' },
      organisation: { type: 'string' },
      place: { type: 'string' },
      country: { type: 'string', default: 'DE' },
    },
  });
  const { login, organisation: name, place, country } = values;
  if (login === undefined || name === undefined || place === undefined) {
    throw new Error('needs --login, --organisation and --place');
  }
  const ground = await prepareGround(() => undefined);
  const house = await NestFactory.createApplicationContext(WorkerModule.with(ground.settings), {
    logger: new JsonLogger('warnings'),
    abortOnError: false,
  });
  try {
    const organisationId = newId();
    const unitOfWork = house.get(UnitOfWork);
    const system = systemFor(organisationId);
    await unitOfWork.run(organisation(organisationId), (tx) =>
      house
        .get(RegisterOrganisationHandler)
        .run(
          tx,
          { id: organisationId, kind: 'operator', name, country, place, officialNumber: null },
          system,
        ),
    );
    const password = randomBytes(12).toString('base64url');
    await unitOfWork.run(SYSTEM, (tx) =>
      house.get(CreateUserHandler).run(
        tx,
        {
          id: newId(),
          organisationId,
          login,
          displayName: name,
          password,
          role: 'administrator',
          language: 'de',
        },
        system,
      ),
    );
    console.log(`Log in as ${login} with the password ${password} and change it.`);
  } finally {
    await house.close();
    await ground.stop();
  }
}

main().catch(fail);

import { Injectable } from '@nestjs/common';
import { CreateUserHandler } from '../../access/access.public';
import { RegisterOrganisationHandler } from '../../parties/parties.public';
import { systemFor } from '../../platform/actor';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { actorOf, OPENING_DAY, organisationId, PLAYERS, userId } from '../story/cast';
import { Teller } from '../story/teller';

/** Who takes part: organisations, and one account for each. */
@Injectable()
export class PeopleChapter {
  constructor(
    private readonly teller: Teller,
    private readonly unitOfWork: UnitOfWork,
    private readonly registerOrganisation: RegisterOrganisationHandler,
    private readonly createUser: CreateUserHandler,
  ) {}

  async tell(password: string): Promise<void> {
    for (const { key, kind, name, country, place } of PLAYERS) {
      const command = { id: organisationId(key), kind, name, country, place, officialNumber: null };
      await this.teller.tell(
        actorOf('operator'),
        OPENING_DAY,
        `organisation/${key}`,
        async (tx) => {
          await this.registerOrganisation.run(tx, command, actorOf('operator'));
          return command.id;
        },
      );
    }
    const house = systemFor(organisationId('operator'));
    for (const { key, name, role, language, login } of PLAYERS) {
      await this.unitOfWork.run(SYSTEM, (tx) =>
        this.createUser.run(
          tx,
          {
            id: userId(key),
            organisationId: organisationId(key),
            login,
            displayName: name,
            password,
            role,
            language,
          },
          house,
        ),
      );
    }
  }
}

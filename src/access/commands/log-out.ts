import { Injectable } from '@nestjs/common';
import { asText, decoder } from '../../platform/database/decode';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccessLog } from '../access-log';
import { sha256 } from '../secret';

export interface LogOut {
  readonly token: string;
  /** True: all sessions of the person end, on every device. */
  readonly everywhere: boolean;
  readonly address: string;
}

const ownerOf = decoder({ user_id: asText, organisation_id: asText });

/** Ends a session at once. A token that is unknown or over is no error: the wish is fulfilled. */
@Injectable()
export class LogOutHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AccessLog,
  ) {}

  async run(command: LogOut): Promise<void> {
    await this.unitOfWork.run(SYSTEM, async (tx) => {
      const [row] = await tx.query(
        'delete from session where token_hash = $1 returning user_id, organisation_id',
        [sha256(command.token)],
      );
      if (row === undefined) return;
      const { user_id: id, organisation_id: organisationId } = ownerOf(row);
      if (command.everywhere) await tx.query('delete from session where user_id = $1', [id]);
      await this.log.note(tx, {
        code: command.everywhere ? 'logout-everywhere' : 'logout',
        actor: { id, organisationId },
        address: command.address,
      });
    });
  }
}

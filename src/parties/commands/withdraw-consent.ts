import { Injectable } from '@nestjs/common';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asDay, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideWithdrawal, type WithdrawConsent } from '../domain/consent';

const consentOf = decoder({ subject_id: asText, given_on: asDay, withdrawn_on: orNull(asDay) });

/** Taken back as easily as given. */
@Injectable()
export class WithdrawConsentHandler {
  constructor(private readonly journal: Journal) {}

  async run(tx: Tx, command: WithdrawConsent, actor: Actor): Promise<void> {
    const { consentId, withdrawnOn } = command;
    const [row] = await tx.query(
      `select subject_id, given_on, withdrawn_on
         from consent where id = $1 and organisation_id = $2 for update`,
      [consentId, actor.organisationId],
    );
    if (row === undefined) refuseUnknown('consent', consentId);
    const { subject_id, given_on, withdrawn_on } = consentOf(row);
    const state = { subjectId: subject_id, givenOn: given_on, withdrawnOn: withdrawn_on };
    const facts = decideWithdrawal(state, command, tx.now);
    await tx.query('update consent set withdrawn_on = $2 where id = $1', [consentId, withdrawnOn]);
    await this.journal.append(tx, actor, facts);
  }
}

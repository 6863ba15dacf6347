import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json';
import { newId } from '../clock/clock';
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';
import type { Fact } from './fact';

/**
 * The record. Facts are added in the transaction that changes the state rows, together with one
 * outbox line each; the application's role may neither change nor delete them.
 */
@Injectable()
export class Journal {
  async append(tx: Tx, actor: Actor, facts: readonly Fact[]): Promise<void> {
    for (const fact of facts) await this.add(tx, actor, fact);
  }

  private async add(tx: Tx, actor: Actor, fact: Fact): Promise<void> {
    const id = newId();
    const about = [...new Set([fact.subjectId, ...(fact.about ?? [])])];
    await tx.query(
      `insert into journal
         (id, type, subject_id, about, organisation_id, actor_id, occurred_on, recorded_at, body)
       values ($1, $2, $3, $4::uuid[], $5, $6, $7, $8, $9)`,
      [
        id,
        fact.type,
        fact.subjectId,
        about,
        actor.organisationId,
        actor.id,
        fact.occurredOn,
        tx.now,
        canonicalJson(fact.body),
      ],
    );
    await tx.query(
      `insert into outbox (id, topic, subject_id, organisation_id, created_at)
       values ($1, $2, $3, $4, $5)`,
      [id, fact.type, fact.subjectId, actor.organisationId, tx.now],
    );
  }
}

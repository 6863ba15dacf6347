import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { canonicalJson, type Plain } from '../../kernel/canonical-json';
import { refuse } from '../../kernel/refusal';
import { asText, decoder, orNull } from '../database/decode';
import { organisation } from '../database/scope';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { Settings } from '../settings';
import type { Call } from './call';

const storedOf = decoder({ request_hash: asText, answer: orNull(asText) });
const KEY_TEXT = /^[\x21-\x7e]{8,200}$/;

/**
 * Records a request exactly once. The client's key, the work and the answer stand in one
 * transaction: after a crash at any instant a repeat either finds the answer or does the work.
 * A waiting twin request sees the first one's answer, because the key's row is locked until then.
 */
@Injectable()
export class Recorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws Refusal `request.key-missing` without a key, `request.key-reused` (422) when the key
   * was
   *   used for another request
   */
  async once<T extends Plain>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
    const key = call.idempotencyKey;
    if (key === null) refuse('request.key-missing', {}, 'shape');
    if (!KEY_TEXT.test(key)) refuse('request.key-malformed', {}, 'shape');
    return this.unitOfWork.run(organisation(call.actor.organisationId), async (tx) => {
      const claimed = await tx.query(
        `insert into idempotency (organisation_id, key, request_hash, created_at)
         values ($1, $2, $3, $4) on conflict do nothing returning key`,
        [call.actor.organisationId, key, this.fingerprint(call), tx.now],
      );
      if (claimed.length === 0) return this.replay<T>(tx, call, key);
      const answer = canonicalJson(await work(tx));
      await tx.query('update idempotency set answer = $3 where organisation_id = $1 and key = $2', [
        call.actor.organisationId,
        key,
        answer,
      ]);
      // As stored, so that a repeat is answered byte for byte alike.
      return JSON.parse(answer) as T;
    });
  }

  private async replay<T>(tx: Tx, call: Call, key: string): Promise<T> {
    const [row] = await tx.query(
      'select request_hash, answer from idempotency where organisation_id = $1 and key = $2',
      [call.actor.organisationId, key],
    );
    if (row === undefined) refuse('request.try-again', {}, 'busy');
    const stored = storedOf(row);
    if (stored.request_hash !== this.fingerprint(call)) refuse('request.key-reused', { key });
    return JSON.parse(stored.answer ?? 'null') as T;
  }

  /**
   * What is kept to recognise the request. Bodies may hold names: only whoever also has the secret,
   * which is not in the database, could try out which body it was.
   */
  private fingerprint(call: Call): string {
    return createHmac('sha256', this.settings.secret).update(call.requestHash).digest('hex');
  }
}

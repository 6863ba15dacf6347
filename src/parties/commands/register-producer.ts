import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { DistrictList } from '../domain/district';
import { decideProducer, type RegisterProducer } from '../domain/producer';
import { OrganisationReader } from '../queries/organisation-reader';
import { ProducerPersonRow } from '../storage/producer-person.row';
import { ProducerRow } from '../storage/producer.row';

/** A cooperative enters a member of its own; the person goes into a row that can be erased. */
@Injectable()
export class RegisterProducerHandler {
  constructor(
    private readonly journal: Journal,
    private readonly organisations: OrganisationReader,
    private readonly districts: DistrictList,
  ) {}

  async run(tx: Tx, command: RegisterProducer, actor: Actor): Promise<void> {
    const organisation = await this.organisations.byId(tx, actor.organisationId);
    const state = {
      organisationKind: organisation?.kind ?? null,
      districtKnown: this.districts.accepts(command.ubigeo),
    };
    const facts = decideProducer(state, command, tx.now);
    const { id, code, joinedOn, ubigeo, person } = command;
    const { organisationId } = actor;
    await tx.manager.insert(ProducerRow, {
      id,
      organisationId,
      code,
      joinedOn,
      ubigeo,
      registeredAt: tx.now,
    });
    await tx.manager.insert(ProducerPersonRow, { producerId: id, organisationId, ...person });
    await this.journal.append(tx, actor, facts);
  }
}

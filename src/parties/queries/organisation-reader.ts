import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation';

/** An organisation as everybody may see it. */
export interface OrganisationView {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly country: string;
  readonly place: string;
  readonly officialNumber: string | null;
}

const rowOf = decoder({
  id: asText,
  kind: asOneOf(ORGANISATION_KINDS),
  name: asText,
  country: asText,
  place: asText,
  official_number: orNull(asText),
});

/** Organisations are visible in every scope. */
@Injectable()
export class OrganisationReader {
  async byId(tx: Tx, id: Id): Promise<OrganisationView | null> {
    const [found] = await this.byIds(tx, [id]);
    return found ?? null;
  }

  /** @throws Refusal `organisation.unknown` */
  async known(tx: Tx, id: Id): Promise<OrganisationView> {
    return (await this.byId(tx, id)) ?? refuseUnknown('organisation', id);
  }

  /** Those that exist, by name; unknown ids are left out. */
  async byIds(tx: Tx, ids: readonly Id[]): Promise<readonly OrganisationView[]> {
    const rows = await tx.query(
      `select id, kind, name, country, place, official_number
         from organisation where id = any ($1::uuid[])
        order by name, id`,
      [ids],
    );
    return rows.map(view);
  }

  /** All of them, or all of one kind, by name. */
  async all(tx: Tx, kind: OrganisationKind | null = null): Promise<readonly OrganisationView[]> {
    const rows = await tx.query(
      `select id, kind, name, country, place, official_number
         from organisation where $1::text is null or kind = $1
        order by name, id`,
      [kind],
    );
    return rows.map(view);
  }

  async cooperatives(tx: Tx): Promise<readonly { readonly organisationId: Id }[]> {
    return (await this.all(tx, 'cooperative')).map(({ id }) => ({ organisationId: id }));
  }
}

function view(row: Row): OrganisationView {
  const { official_number: officialNumber, ...rest } = rowOf(row);
  return { ...rest, officialNumber };
}

import { Injectable } from '@nestjs/common';
import { type Day, isDay } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { asDay, asJson, asList, asOneOf, asText, decoder } from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import {
  ACTIVITIES,
  type Activity,
  CERTIFICATE_SCHEMES,
  type CertificateScheme,
} from '../domain/certificate';
import { type Asked, coveringOne, type HeldCertificate } from '../domain/covering';
import { CHANGES, clip, type Life, validSpans } from '../domain/validity';

/** A certificate with everything that happened to it. */
export interface CertificateView extends HeldCertificate {
  readonly issuedBy: string;
  readonly activities: readonly Activity[];
}

/** The answer to one question, in the order of the questions. */
export interface Covering extends Asked {
  readonly certificate: {
    readonly id: Id;
    readonly number: string;
    readonly validFrom: Day;
    readonly validTo: Day;
  } | null;
}

/** Days on which a certificate was valid, both included. */
export interface ValidSpan {
  readonly certificateId: Id;
  /** `organic` is EU organic; the others under their own code. */
  readonly scheme: 'organic' | Exclude<CertificateScheme, 'eu-organic'>;
  readonly from: Day;
  readonly to: Day;
}

const rowOf = decoder({
  id: asText,
  holder_id: asText,
  scheme: asOneOf(CERTIFICATE_SCHEMES),
  number: asText,
  issued_by: asText,
  activities: asList(asOneOf(ACTIVITIES)),
  valid_from: asDay,
  valid_to: asDay,
  changes: asJson<readonly { readonly from: string; readonly change: string }[]>(),
});

/** Certificates are public: the network scope sees all holders, an organisation its own. */
@Injectable()
export class CertificateReader {
  async ofHolder(tx: Tx, holderId: Id): Promise<readonly CertificateView[]> {
    return this.ofHolders(tx, [holderId]);
  }

  /** By holder, scheme and beginning. */
  async ofHolders(tx: Tx, holderIds: readonly Id[]): Promise<readonly CertificateView[]> {
    const rows = await tx.query(
      `select id, holder_id, scheme, number, issued_by, activities, valid_from, valid_to,
              (select coalesce(jsonb_agg(jsonb_build_object('from', from_on, 'change', change)
                                         order by from_on), '[]')
                 from certificate_change where certificate_id = certificate.id) as changes
         from certificate
        where holder_id = any ($1::uuid[])
        order by holder_id, scheme, valid_from, id`,
      [holderIds],
    );
    return rows.map(view);
  }

  /** For each question the certificate that covered the holder on that day, or null. */
  async covering(tx: Tx, asked: readonly Asked[]): Promise<readonly Covering[]> {
    const holders = [...new Set(asked.map((one) => one.holderId))].sort();
    const held = await this.ofHolders(tx, holders);
    return asked.map((one) => {
      const found = coveringOne(held, one);
      if (found === null) return { ...one, certificate: null };
      const { id, number, life } = found;
      const { validFrom, validTo } = life;
      return { ...one, certificate: { id, number, validFrom, validTo } };
    });
  }

  /** The valid days between two days, suspensions cut out. */
  async validSpans(tx: Tx, holderId: Id, from: Day, to: Day): Promise<readonly ValidSpan[]> {
    const held = await this.ofHolder(tx, holderId);
    return held.flatMap(({ id, scheme, life }) =>
      clip(validSpans(life), from, to).map((span) => ({
        certificateId: id,
        scheme: scheme === 'eu-organic' ? 'organic' : scheme,
        ...span,
      })),
    );
  }
}

function view(row: Row): CertificateView {
  const { id, holder_id, scheme, number, issued_by, activities, ...life } = rowOf(row);
  return {
    id,
    holderId: holder_id,
    scheme,
    number,
    issuedBy: issued_by,
    activities,
    life: {
      validFrom: life.valid_from,
      validTo: life.valid_to,
      changes: life.changes.map(changeOf),
    },
  };
}

function changeOf(entry: { readonly from: string; readonly change: string }): Life['changes'][0] {
  const change = CHANGES.find((one) => one === entry.change);
  if (change === undefined || !isDay(entry.from)) {
    throw new TypeError(`strange change of a certificate: ${JSON.stringify(entry)}`);
  }
  return { from: entry.from, change };
}

import type { VNode } from 'preact';
import { formatDay } from '../../platform/text/format';
import { Table } from '../../platform/web/components/table';
import { Tag } from '../../platform/web/components/tag';
import type { ClaimView } from '../domain/origin-view';
import type { OriginPageProps } from './origin-props';
import { say } from './origin.texts';
import { printPeriod, printShare } from './printed';

/** Which certificates hold for this batch, with number, holder and days; or what is missing. */
export function Claims({ language, view }: OriginPageProps): VNode {
  return (
    <>
      <h2>{say(language, 'origin.certificates')}</h2>
      <p>{say(language, 'origin.claims-how')}</p>
      {view.claims.map((claim) => (
        <OneClaim key={claim.scheme} language={language} claim={claim} />
      ))}
    </>
  );
}

type OneClaimProps = { language: OriginPageProps['language']; claim: ClaimView };

function OneClaim({ language, claim }: OneClaimProps): VNode {
  const { scheme, holds, certificates, gaps } = claim;
  const name = say(language, `origin.claim.${scheme}`);
  return (
    <>
      <h3>{name}</h3>
      <p>
        <Tag
          state={holds ? 'certain' : 'open'}
          text={say(language, holds ? 'origin.claim-holds' : 'origin.claim-open')}
        />
      </p>
      {!holds && (
        <p>
          {say(language, 'origin.claim-covered', {
            percent: printShare(language, claim.coveredShare),
          })}
        </p>
      )}
      {certificates.length > 0 && (
        <Table
          id={`certificates-${scheme}`}
          caption={`${say(language, 'origin.certificates')}: ${name}`}
          headed
          columns={[
            { label: say(language, 'origin.certificate-holder') },
            { label: say(language, 'origin.certificate-number') },
            { label: say(language, 'origin.certificate-valid') },
          ]}
          rows={certificates.map(({ number, holder, validFrom, validTo }) => ({
            head: holder.name,
            cells: [number, printPeriod(language, { from: validFrom, to: validTo })],
          }))}
        />
      )}
      {gaps.length > 0 && (
        <>
          <p>
            <b>{say(language, 'origin.gaps')}</b>
          </p>
          <ul>
            {gaps.map(({ holder, on, what }) => (
              <li key={`${holder.name} ${what}`}>
                {say(language, `origin.gap.${what}`, {
                  holder: holder.name,
                  day: formatDay(language, on),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import type { VNode } from 'preact';
import { kilograms } from '../../kernel/grams';
import { formatDay, formatKg, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { say } from '../../platform/text/texts';
import { ButtonLink } from '../../platform/web/components/button';
import { DefinitionList } from '../../platform/web/components/definition-list';
import { Table } from '../../platform/web/components/table';
import { inLanguage, renderPage } from '../../platform/web/shell';
import type { BalanceRow, MassBalance } from '../domain/mass-balance';
import type { BalanceQuestion } from '../http/mass-balance.controller';
import { sayBalance } from '../mass-balance.texts';

/** The sheet for the screen and for paper: the five figures, their sums, and every row. */
export function renderMassBalance(
  language: Language,
  question: BalanceQuestion,
  balance: MassBalance,
): string {
  const { product, from, to } = question;
  const asked = product.gtin === null ? `form=${product.form}` : `gtin=${product.gtin}`;
  const query = `${asked}&from=${from}&to=${to}`;
  const title = sayBalance(language, 'balance.title');
  const named = say(language, `balance.form.${product.form}`);
  const form = product.gtin === null ? named : `${named} ${product.gtin}`;
  const figure = (code: Parameters<typeof sayBalance>[1], mass: MassBalance['inG']) => ({
    label: sayBalance(language, code),
    value: formatKg(language, mass),
  });
  return renderPage(
    { language, title, path: `/mass-balance?${query}`, robots: 'noindex', wide: true },
    <>
      <h1>{title}</h1>
      <p class="lede">
        {sayBalance(language, 'balance.period', {
          form,
          from: formatDay(language, from),
          to: formatDay(language, to),
        })}
      </p>
      <DefinitionList
        items={[
          figure('balance.opening', balance.openingG),
          figure('balance.in', balance.inG),
          figure('balance.out', balance.outG),
          figure('balance.loss', balance.lossG),
          figure('balance.closing', balance.closingG),
        ]}
      />
      <p class="actions">
        <ButtonLink
          kind="secondary"
          label={sayBalance(language, 'balance.csv')}
          href={inLanguage(`/api/v1/mass-balance.csv?${query}`, language)}
        />
      </p>
      {balance.rows.length === 0 ? (
        <p>{sayBalance(language, 'balance.none')}</p>
      ) : (
        <Movements language={language} balance={balance} />
      )}
    </>,
  );
}

function Movements({ language, balance }: { language: Language; balance: MassBalance }): VNode {
  const number = (mass: BalanceRow['massG']): string =>
    formatNumber(language, kilograms(mass), { min: 3 });
  const kindOf = (kind: string): string => say(language, `balance.kind.${kind}`);
  const label = (code: Parameters<typeof sayBalance>[1]): string => sayBalance(language, code);
  return (
    <>
      <h2>{label('balance.sums')}</h2>
      <Table
        id="sums"
        caption={label('balance.sums')}
        headed
        columns={[
          { label: label('balance.kind') },
          { label: `${label('balance.in')} / ${label('balance.out')} / ${label('balance.loss')}` },
          { label: label('balance.count'), numeric: true },
          { label: label('balance.mass'), numeric: true },
        ]}
        rows={balance.sums.map((sum) => ({
          head: kindOf(sum.kind),
          cells: [
            label(`balance.${sum.side}`),
            formatNumber(language, String(sum.rows)),
            number(sum.massG),
          ],
        }))}
      />
      <h2>{label('balance.rows')}</h2>
      <Table
        id="rows"
        caption={label('balance.rows')}
        headed
        columns={[
          { label: label('balance.day') },
          { label: label('balance.kind') },
          { label: label('balance.lot') },
          { label: label('balance.reason') },
          { label: label('balance.mass'), numeric: true },
        ]}
        rows={balance.rows.map((row) => ({
          head: formatDay(language, row.on),
          cells: [kindOf(row.kind), row.lotCode ?? '', row.detail ?? '', number(row.massG)],
        }))}
      />
    </>
  );
}

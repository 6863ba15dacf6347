import type { VNode } from 'preact';
import { formatDay, formatNumber } from '../../platform/text/format';
import { Notice } from '../../platform/web/components/notice';
import { inLanguage, renderPage } from '../../platform/web/shell';
import { Claims } from './origin-claims';
import { Coffee, TracedShare } from './origin-coffee';
import { Paid } from './origin-paid';
import { bagText, type OriginPageProps } from './origin-props';
import { Way } from './origin-way';
import { say } from './origin.texts';
import { printShare } from './printed';

/**
 * The page behind the code on a bag: a pure function of the view and the language. The most
 * important thing comes first: whether the coffee is past its day, and how much of it is traced.
 */
export function renderOrigin({ language, view }: OriginPageProps): string {
  const { product, batch } = view;
  const path = `/01/${product.gtin}/10/${encodeURIComponent(batch.code)}`;
  const options = {
    language,
    title: `${product.name} ${batch.code}`,
    description: `${say(language, 'origin.traced')}: ${printShare(language, view.tracedToPlot)}`,
    path,
  };
  return renderPage(options, <OriginPage language={language} view={view} />);
}

function OriginPage({ language, view }: OriginPageProps): VNode {
  return (
    <>
      <Head language={language} view={view} />
      <TracedShare language={language} view={view} />
      <Coffee language={language} view={view} />
      <Way language={language} view={view} />
      <Paid language={language} view={view} />
      <Claims language={language} view={view} />
      <UnknownThings language={language} view={view} />
      <Foot language={language} view={view} />
    </>
  );
}

function Head({ language, view }: OriginPageProps): VNode {
  const { product, batch } = view;
  const day = batch.bestBefore === null ? null : formatDay(language, batch.bestBefore);
  const bag = bagText(language, product.bagG);
  const saysBag = product.name.includes(bag.replace('\u00a0', ' '));
  return (
    <>
      <h1>{product.name}</h1>
      {batch.isHeld && (
        <Notice language={language} kind="stop" title={say(language, 'origin.held')} />
      )}
      <p class="lede">
        {say(language, 'origin.batch', { batch: batch.code })}
        {!saysBag && <> · {bag}</>}
        {day !== null && batch.bestBeforePassed === false && (
          <> · {say(language, 'origin.best-before', { day })}</>
        )}
      </p>
      {day !== null && batch.bestBeforePassed === true && (
        <Notice
          language={language}
          kind="warn"
          title={say(language, 'origin.best-before-passed', { day })}
        />
      )}
    </>
  );
}

function UnknownThings({ language, view }: OriginPageProps): VNode {
  return (
    <>
      <h2>{say(language, 'origin.unknown')}</h2>
      <ul>
        {view.unknown.map(({ code, share }) => (
          <li key={code}>
            {say(language, `origin.unknown.${code}`, {
              percent: share === null ? '' : printShare(language, share),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Foot({ language, view }: OriginPageProps): VNode {
  const { product, batch, asOf } = view;
  const data = `/api/v1/public/origin/${product.gtin}/${encodeURIComponent(batch.code)}`;
  return (
    <>
      <h2>{say(language, 'origin.about')}</h2>
      <p class="quiet">
        {say(language, 'origin.as-of', {
          day: formatDay(language, asOf),
          gtin: product.gtin,
          packer: batch.packedBy.name,
          bags: formatNumber(language, batch.bags.toString()),
        })}
      </p>
      <p>
        <a href={data}>{say(language, 'origin.as-json')}</a>
      </p>
      <p>
        <a href={inLanguage('/', language)}>{say(language, 'origin.other-code')}</a>
      </p>
    </>
  );
}

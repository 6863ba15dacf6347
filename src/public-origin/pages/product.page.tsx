import type { VNode } from 'preact';
import type { LotView } from '../../lots/lots.public';
import { formatDay } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { Notice } from '../../platform/web/components/notice';
import { Table } from '../../platform/web/components/table';
import { inLanguage, renderPage } from '../../platform/web/shell';
import { originPath } from '../domain/bag-code';
import { say } from '../public-origin.texts';
import type { ProductView } from '../queries/batch.query';
import { CodeForm } from './entrance.page';
import { bagText } from './origin-props';

/** A product without a batch: its newest batches to choose from. */
export function renderProduct(language: Language, view: ProductView): string {
  const { product } = view;
  const path = originPath(product);
  return renderPage(
    { language, title: product.name, path },
    <>
      <h1>{product.name}</h1>
      <p class="lede">
        {say(language, 'product.lede', { bag: bagText(language, product.bag_net_g) })}
      </p>
      <Batches language={language} view={view} />
    </>,
  );
}

/** A batch that the record does not hold, of a product that it does. */
export function renderUnknownBatch(
  language: Language,
  view: ProductView,
  asked: { readonly batch: string },
): string {
  const { gtin } = view.product;
  const title = say(language, 'product.unknown-batch');
  return renderPage(
    { language, title, path: originPath({ gtin, batch: asked.batch }), robots: 'noindex' },
    <>
      <h1>{title}</h1>
      <Notice language={language} kind="info" title={say(language, 'batch.unknown', asked)}>
        <p>{say(language, 'product.unknown-batch-help')}</p>
      </Notice>
      <CodeForm language={language} typed={`${gtin} ${asked.batch}`} />
      <Batches language={language} view={view} />
    </>,
  );
}

function Batches({ language, view }: { language: Language; view: ProductView }): VNode {
  if (view.batches.length === 0) return <p>{say(language, 'product.none')}</p>;
  const title = say(language, 'product.batches');
  return (
    <>
      <h2>{title}</h2>
      <Table
        id="batches"
        caption={title}
        headed
        columns={[
          { label: say(language, 'product.batch') },
          { label: say(language, 'product.packed-on') },
          { label: say(language, 'product.best-before') },
        ]}
        rows={view.batches.map((lot) => rowOf(language, view.product.gtin, lot))}
      />
    </>
  );
}

function rowOf(language: Language, gtin: string, lot: LotView) {
  const batch = lot.batch ?? '';
  return {
    head: <a href={inLanguage(originPath({ gtin, batch }), language)}>{batch}</a>,
    cells: [
      formatDay(language, lot.occurred_on),
      lot.best_before === null ? '' : formatDay(language, lot.best_before),
    ],
  };
}

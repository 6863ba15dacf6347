import type { VNode } from 'preact';
import type { Decimal } from '../../kernel/decimal';
import { KG_PER_LB } from '../../kernel/grams';
import { formatDay, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { Figure, type Working } from '../../platform/web/components/figure';
import { Notice } from '../../platform/web/components/notice';
import { Tag } from '../../platform/web/components/tag';
import type { ContractView } from '../domain/origin-view';
import { bagText, type OriginPageProps } from './origin-props';
import { say } from './paid.texts';
import { printCents, printShare } from './printed';

/** What was agreed for this coffee and what the rule demanded, contract by contract. */
export function Paid({ language, view }: OriginPageProps): VNode {
  const bag = bagText(language, view.product.bagG);
  return (
    <>
      <h2>{say(language, 'paid.title')}</h2>
      {view.contracts.length === 0 ? (
        <p>{say(language, 'paid.none')}</p>
      ) : (
        <>
          <p>{say(language, 'paid.fob')}</p>
          <p class="quiet">{say(language, 'paid.pound')}</p>
          {view.contracts.map((contract, index) => (
            <OneContract key={index} language={language} contract={contract} bag={bag} />
          ))}
        </>
      )}
    </>
  );
}

interface ContractProps {
  readonly language: Language;
  readonly contract: ContractView;
  /** "250 g" */
  readonly bag: string;
}

function OneContract({ language, contract, bag }: ContractProps): VNode {
  const { seller, buyer, scheme, organic } = contract;
  return (
    <>
      <h3>
        {say(language, 'paid.contract', {
          percent: printShare(language, contract.share),
          seller: seller.name,
          buyer: buyer.name,
        })}
      </h3>
      <p class="quiet">
        {say(language, 'paid.dates', {
          signed: formatDay(language, contract.signedOn),
          shipped: formatDay(language, contract.firstShippedOn),
          kind: say(language, organic ? `paid.kind.${scheme}-organic` : `paid.kind.${scheme}`),
        })}
      </p>
      <VerdictLine language={language} contract={contract} />
      <div class="figures">
        <AgreedFigure language={language} contract={contract} bag={bag} />
        <RuleFigure language={language} contract={contract} bag={bag} />
        <PremiumFigure language={language} contract={contract} bag={bag} />
      </div>
    </>
  );
}

/** Below the rule is said as loudly as a notice can; what is kept to, quietly. */
function VerdictLine({ language, contract }: Omit<ContractProps, 'bag'>): VNode {
  const { verdict, floorBinding, shortfallUscPerLb: shortfall } = contract;
  const text = say(language, `paid.verdict.${verdict}`, {
    shortfall: shortfall === null ? '?' : printCents(language, shortfall),
  });
  const binding =
    floorBinding === null
      ? null
      : say(language, floorBinding ? 'paid.floor-binding' : 'paid.market-binding');
  if (verdict === 'below-floor' || verdict === 'below-rule') {
    return (
      <Notice language={language} kind="warn" title={text}>
        {binding !== null && <p>{binding}</p>}
      </Notice>
    );
  }
  return (
    <>
      <p>
        <Tag state={verdict === 'meets-rule' ? 'certain' : 'open'} text={text} />
      </p>
      {binding !== null && <p>{binding}</p>}
    </>
  );
}

function AgreedFigure({ language, contract, bag }: ContractProps): VNode {
  const label = say(language, 'paid.agreed');
  const { agreedUscPerLb: agreed } = contract;
  if (agreed === null) {
    return <Figure language={language} label={label} missing={say(language, 'paid.no-agreed')} />;
  }
  return (
    <PriceFigure
      {...{ language, contract, bag, label, cents: agreed }}
      working={{
        formula: say(language, 'paid.agreed-formula'),
        inputs: [
          { label: say(language, 'paid.input.agreed'), value: perLb(language, agreed) },
          ...greenInput(language, contract),
        ],
        rounding: say(language, 'paid.rounding'),
        source: say(language, 'paid.source-contract', {
          day: formatDay(language, contract.signedOn),
        }),
      }}
    />
  );
}

/** The rule's price; while it is not final, what it demands at least. */
function RuleFigure({ language, contract, bag }: ContractProps): VNode {
  const { ruleUscPerLb: rule, floorUscPerLb: floor } = contract;
  const cents = rule ?? floor;
  if (cents === null) {
    const missing = say(language, 'paid.no-rule');
    return <Figure language={language} label={say(language, 'paid.rule')} missing={missing} />;
  }
  const formula = contract.scheme === 'spp' ? 'paid.spp-formula' : 'paid.rule-formula';
  return (
    <PriceFigure
      {...{ language, contract, bag, cents }}
      label={say(language, rule === null ? 'paid.at-least' : 'paid.rule')}
      grade="C"
      working={{
        formula: say(language, formula),
        inputs: [
          input(language, 'paid.input.minimum', contract.minimumUscPerLb),
          input(language, 'paid.input.market', contract.marketUscPerLb),
          contract.organic
            ? input(language, 'paid.input.organic', contract.organicUscPerLb)
            : {
                label: say(language, 'paid.input.organic'),
                value: say(language, 'paid.not-organic'),
              },
          ...greenInput(language, contract),
        ],
        ...ruleSource(language, contract),
      }}
    />
  );
}

function PremiumFigure({ language, contract, bag }: ContractProps): VNode {
  const label = say(language, 'paid.premium');
  const { premiumUscPerLb: premium } = contract;
  if (premium === null) {
    return <Figure language={language} label={label} missing={say(language, 'paid.no-rule')} />;
  }
  return (
    <PriceFigure
      {...{ language, contract, bag, label, cents: premium }}
      grade="C"
      working={{
        formula: say(language, 'paid.premium-formula'),
        inputs: [input(language, 'paid.input.premium', premium), ...greenInput(language, contract)],
        ...ruleSource(language, contract),
      }}
    />
  );
}

interface PriceProps extends ContractProps {
  readonly label: string;
  readonly cents: Decimal;
  readonly working: Working;
  readonly grade?: 'C' | undefined;
}

function PriceFigure(props: PriceProps): VNode {
  const { language, contract, bag, label, cents, working, grade } = props;
  const green = contract.greenPerBagG;
  const usd = green === null ? null : cents.div(100).times(green.div(1000).div(KG_PER_LB));
  const note =
    usd === null
      ? undefined
      : say(language, 'paid.per-bag', {
          usd: formatNumber(language, usd, { min: 3, max: 3 }),
          bag,
        });
  return (
    <Figure
      {...{ language, label, working, grade, note }}
      value={printCents(language, cents)}
      unit={say(language, 'paid.unit')}
    />
  );
}

function ruleSource(
  language: Language,
  contract: ContractView,
): Pick<Working, 'rounding' | 'source' | 'more'> {
  const { ruleId, formula, statement } = contract;
  return {
    rounding: say(language, 'paid.rounding'),
    source: ruleId === null ? undefined : say(language, 'paid.source-rule', { rule: ruleId }),
    more: [
      ...(formula === null ? [] : [{ label: say(language, 'paid.version'), value: formula }]),
      { label: say(language, 'paid.state'), value: say(language, `paid.state.${statement}`) },
    ],
  };
}

type InputCode = 'minimum' | 'market' | 'organic' | 'premium';

function input(
  language: Language,
  code: `paid.input.${InputCode}`,
  cents: Decimal | null,
): { label: string; value: string } {
  const value = cents === null ? say(language, 'paid.not-known') : perLb(language, cents);
  return { label: say(language, code), value };
}

function greenInput(
  language: Language,
  contract: ContractView,
): readonly { label: string; value: string }[] {
  const green = contract.greenPerBagG;
  if (green === null) return [];
  const value = `${formatNumber(language, green, { max: 1 })} g`;
  return [{ label: say(language, 'paid.input.green'), value }];
}

function perLb(language: Language, cents: Decimal): string {
  return `${printCents(language, cents)} ${say(language, 'paid.unit')}`;
}

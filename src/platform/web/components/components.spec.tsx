import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { WHOLE } from '../../../kernel/share';
import { Chart } from '../drawing/chart';
import { RouteMap } from '../drawing/map';
import { ShareBar } from '../drawing/share-bar';
import { Button, ButtonLink } from './button';
import { DefinitionList } from './definition-list';
import { Field } from './field';
import { Figure } from './figure';
import { Form } from './form';
import { Journey } from './journey';
import { Notice } from './notice';
import { Steps } from './steps';
import { Table } from './table';
import { Tag } from './tag';

const X = '"><img src=x onerror=alert(1)>';
const de = { language: 'de' } as const;
const asked = { ...de, name: X, label: X, hint: X, error: X, value: X, autoComplete: X };
const view = { west: -10, south: 40, east: 10, north: 60 };
const places = [{ name: X, at: [0, 50], side: 'left' }] as const;
const on = { text: X, day: X };
const points = [{ label: X, value: 1, text: X }];
const chart = { id: X, title: X, description: X, headings: [X, X], points } as const;

const HOSTILE: Record<string, VNode> = {
  button: <Button label={X} name={X} value={X} />,
  buttonLink: <ButtonLink label={X} href={X} />,
  definitionList: <DefinitionList items={[{ label: X, value: X }]} />,
  fieldText: <Field {...asked} type="text" />,
  fieldDecimal: <Field {...asked} type="decimal" unit={X} />,
  fieldDate: <Field {...asked} type="date" />,
  fieldPassword: <Field {...asked} type="password" />,
  fieldArea: <Field {...asked} type="text-area" />,
  fieldSelect: <Field {...asked} type="select" choices={[{ value: X, label: X }]} />,
  fieldHidden: <Field type="hidden" name={X} value={X} />,
  figure: (
    <Figure
      {...{ ...de, label: X, value: X, unit: X, note: X, grade: 'M' }}
      working={{
        formula: X,
        inputs: [{ label: X, value: X }],
        rounding: X,
        source: X,
        more: [{ label: X, value: X }],
      }}
    />
  ),
  missing: <Figure {...de} label={X} missing={X} />,
  form: (
    <Form
      {...{ ...de, action: X, submit: X, idempotencyKey: X }}
      errors={[{ name: X, text: X }, { text: X }]}
    >
      {X}
    </Form>
  ),
  journey: (
    <Journey {...de} steps={[{ title: X, state: 'open', on, place: X, actor: X, note: X }]} />
  ),
  notice: (
    <Notice {...de} kind="stop" title={X}>
      {X}
    </Notice>
  ),
  steps: <Steps {...de} steps={[{ title: X, state: 'done', note: X }]} />,
  table: <Table id={X} caption={X} columns={[{ label: X }]} rows={[{ head: X, cells: [X] }]} />,
  tag: <Tag state="open" text={X} />,
  bars: <Chart {...chart} kind="bars" />,
  columns: <Chart {...chart} kind="columns" />,
  line: <Chart {...chart} kind="line" />,
  shares: (
    <ShareBar
      {...{ ...de, id: X, title: X }}
      parts={[{ label: X, share: WHOLE, percent: X, note: X, untraced: true }]}
    />
  ),
  map: (
    <RouteMap
      {...{ id: X, title: X, description: X, note: X, legs: [] }}
      overview={{ view, places }}
      inset={{ view, places, title: X, side: 'left' }}
    />
  ),
};

describe.each(Object.entries(HOSTILE))('%s', (_, node) => {
  const html = renderToString(node);

  it('shows hostile text as text', () => {
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
  });

  it('brings no script, event handler or style attribute along', () => {
    const tags = html.replace(/"[^"]*"/g, '""');
    expect(tags).not.toMatch(/<script|<[a-z][^<>]*\s(on[a-z]+|style)=/);
  });
});

describe('a field', () => {
  const html = renderToString(
    <Field
      {...de}
      type="decimal"
      name="gross_kg"
      label="Gewicht"
      hint="In kg"
      error="Zu viel"
      value="1.2.3"
    />,
  );

  it('ties label, hint and error to the field', () => {
    expect(html).toContain('<label for="field-gross_kg">Gewicht</label>');
    expect(html).toContain('aria-describedby="field-gross_kg-hint field-gross_kg-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('inputmode="decimal"');
  });

  it('keeps what was typed', () => {
    expect(html).toContain('value="1.2.3"');
  });

  it('never sends a password back', () => {
    expect(
      renderToString(<Field {...de} type="password" name="p" label="P" value="secret" />),
    ).not.toContain('secret');
  });

  it('keeps a choice, and asks for one where there is none', () => {
    const choices = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const select = { ...de, type: 'select', name: 'c', label: 'C', choices } as const;
    expect(renderToString(<Field {...select} value="b" />)).toContain(
      '<option value="b" selected>',
    );
    expect(renderToString(<Field {...select} value="z" />)).toContain('<option value>');
  });

  it('says in words that it is optional', () => {
    const optional = renderToString(
      <Field {...de} type="text" name="n" label="N" required={false} />,
    );
    expect(optional).toContain('(freiwillig)');
    expect(optional).not.toContain('required');
  });
});

describe('a form', () => {
  it('posts with its key and links each error to its field', () => {
    const html = renderToString(
      <Form {...de} action="/a" submit="Los" idempotencyKey="k" errors={[{ name: 'n', text: 'E' }]}>
        <Field type="hidden" name="h" value="1" />
      </Form>,
    );
    expect(html).toContain('<form method="post" action="/a" novalidate>');
    expect(html).toContain('<input type="hidden" name="idempotency_key" value="k"/>');
    expect(html).toContain('<a href="#field-n">E</a>');
    expect(html).toContain('role="alert" tabindex="-1" autofocus');
  });
});

describe('a figure', () => {
  it('says grade in letter, word and shape', () => {
    const html = renderToString(<Figure {...de} label="L" value="1,5" unit="kg" grade="E" />);
    expect(html).toContain('geschätzt');
    expect(html).toContain('class="mark open"');
    expect(html).toContain('<strong>1,5</strong><span class="unit"> kg</span>');
  });

  it('says why there is none, and shows no number', () => {
    const html = renderToString(<Figure {...de} label="L" missing="Nicht erhoben." />);
    expect(html).toContain('keine Angabe');
    expect(html).toContain('Nicht erhoben.');
    expect(html).not.toContain('<strong>');
  });
});

describe('a table', () => {
  const html = renderToString(
    <Table
      id="t"
      caption="C"
      columns={[{ label: 'A' }, { label: 'B', numeric: true }]}
      rows={[{ head: 'x', cells: ['1'], total: true }]}
    />,
  );

  it('has headers for rows and columns and can be scrolled by keyboard', () => {
    expect(html).toContain('<th scope="col" class="number">B</th>');
    expect(html).toContain('<tr class="total"><th scope="row">x</th><td class="number">1</td>');
    expect(html).toContain('role="group" aria-labelledby="t-caption" tabindex="0"');
  });
});

import type { VNode } from 'preact';
import type { Language } from '../../../src/platform/text/language';
import { Button, ButtonLink } from '../../../src/platform/web/components/button';
import { Field } from '../../../src/platform/web/components/field';
import { Form } from '../../../src/platform/web/components/form';
import type { SpecimenTexts } from './specimen.texts';

/** Every kind of field in a form that was sent back. */
export function Entry({ language, t }: { language: Language; t: SpecimenTexts }): VNode {
  return (
    <>
      <h2>{t.formTitle}</h2>
      <Form
        language={language}
        action="/deliveries"
        submit={t.send}
        idempotencyKey="0198c0de-0000-7000-8000-000000000001"
        errors={[{ name: 'gross_kg', text: t.grossError }]}
      >
        <Field
          {...{ language, type: 'text', name: 'member', autoComplete: 'username' }}
          label={t.member}
          hint={t.memberHint}
        />
        <Field
          {...{ language, type: 'decimal', name: 'gross_kg', unit: 'kg', value: '62kg5' }}
          label={t.gross}
          hint={t.grossHint}
          error={t.grossError}
        />
        <Field {...{ language, type: 'date', name: 'day', value: '2026-06-18' }} label={t.day} />
        <Field
          {...{ language, type: 'select', name: 'process' }}
          label={t.variety}
          choices={t.varieties.map((label) => ({ value: label, label }))}
        />
        <Field {...{ language, type: 'password', name: 'secret' }} label={t.secret} />
        <Field
          {...{ language, type: 'text-area', name: 'remark', required: false }}
          label={t.remark}
        />
        <Field type="hidden" name="season" value="2026" />
      </Form>
      <p class="actions">
        <ButtonLink label={t.print} href="/receipt" kind="secondary" />
        <Button label={t.send} kind="secondary" />
      </p>
    </>
  );
}

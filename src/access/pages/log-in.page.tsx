import type { VNode } from 'preact';
import type { Language } from '../../platform/text/language';
import { Field } from '../../platform/web/components/field';
import { Form, type FormError } from '../../platform/web/components/form';
import { inLanguage, renderPage } from '../../platform/web/shell';
import { say } from '../access.texts';

export interface LogInView {
  readonly language: Language;
  /** Where to go afterwards; a path of this site. */
  readonly to: string;
  /** What was typed before; a password never comes back. */
  readonly login: string;
  readonly errors: readonly FormError[];
}

/** The path of the log-in page that leads on to `to`. */
export function logInPath(to: string): string {
  return to === '/' ? '/login' : `/login?${new URLSearchParams({ to }).toString()}`;
}

export function renderLogIn(view: LogInView): string {
  const { language, to, errors } = view;
  const page = {
    language,
    title: say(language, 'access.page-title'),
    path: logInPath(to),
    robots: 'noindex',
    faulty: errors.length > 0,
  } as const;
  return renderPage(page, <LogInForm {...view} />);
}

function LogInForm({ language, to, login, errors }: LogInView): VNode {
  const errorOf = (name: string): string | undefined =>
    errors.find((error) => error.name === name)?.text;
  return (
    <>
      <h1>{say(language, 'access.page-title')}</h1>
      <p class="lead">{say(language, 'access.page-lead')}</p>
      <Form
        language={language}
        action={inLanguage('/login', language)}
        submit={say(language, 'access.page-title')}
        errors={errors}
      >
        <Field type="hidden" name="to" value={to} />
        <Field
          type="text"
          width="medium"
          language={language}
          name="login"
          label={say(language, 'access.page-login')}
          hint={say(language, 'access.page-login-hint')}
          error={errorOf('login')}
          value={login}
          autoComplete="username"
        />
        <Field
          type="password"
          language={language}
          name="password"
          label={say(language, 'access.page-password')}
          error={errorOf('password')}
          autoComplete="current-password"
        />
      </Form>
      <p class="quiet">{say(language, 'access.page-help')}</p>
    </>
  );
}

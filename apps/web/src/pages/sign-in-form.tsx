import type { SessionView } from '@lagesbild/http-api';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { toFormErrors } from '../api/field-errors.ts';
import { signIn } from '../api/session.ts';
import { t } from '../messages.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { TextInput } from '../ui/text-input.tsx';
import styles from './sign-in-form.module.css';

type Errors = {
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly form?: string | undefined;
};

export type SignInFormProps = {
  readonly onSignedIn: (session: SessionView) => void;
  /** Starts in the first field; for a dialog, where the form is all there is. */
  readonly autoFocus?: boolean;
};

/** E-mail and password. Errors stand at their field, focus goes to the first, and what is typed stays. */
export function SignInForm({ onSignedIn, autoFocus = false }: SignInFormProps) {
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [isPending, setPending] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const refuse = (found: Errors) => {
    setErrors(found);
    (found.email ? emailInput : passwordInput).current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const missing: Errors = {
      ...(email.trim() === '' ? { email: t('signIn.emailMissing') } : {}),
      ...(password === '' ? { password: t('signIn.passwordMissing') } : {}),
    };
    if (missing.email || missing.password) return refuse(missing);
    setPending(true);
    const result = await signIn(queries, { email: email.trim(), password });
    setPending(false);
    if (result.ok) return onSignedIn(result.value);
    const { fields, form } = toFormErrors(result.failure, ['email', 'password']);
    refuse({ email: fields.email, password: fields.password, form: form[0] });
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      {errors.form ? (
        <Callout tone="stop" announce="alert">
          <p>{errors.form}</p>
        </Callout>
      ) : null}
      <TextInput
        ref={emailInput}
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus={autoFocus}
        value={email}
        onChange={setEmail}
        error={errors.email}
      />
      <TextInput
        ref={passwordInput}
        label={t('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={errors.password}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

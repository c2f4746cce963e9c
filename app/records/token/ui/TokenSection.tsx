import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Form, useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { ErrorSummary, type FormFailure } from '#app/ui/FormFrame.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import type { PresentedToken } from '../present.ts';
import { offeredDays, tokenScopes, usualDays } from '../terms.ts';
import { NewToken } from './NewToken.tsx';

/** What the address of tokens answers to a form. */
export interface TokenAnswer {
  readonly made?: { readonly name: string; readonly token: string };
  readonly result?: unknown;
  readonly failure?: FormFailure | null;
}

const address = '/konto/schluessel';

interface TokenSectionProps {
  readonly tokens: readonly PresentedToken[];
  /** The answer to a form that was sent without scripts. */
  readonly answer?: TokenAnswer | undefined;
}

/** One's own keys to the API: making one, which shows its secret once, seeing when each was used, ending one. */
export function TokenSection({ tokens, answer }: TokenSectionProps) {
  const { t } = useTranslation('token');
  const fetcher = useFetcher<TokenAnswer>({ key: 'tokens' });
  const shown = fetcher.data ?? answer;
  return (
    <Section
      id="schluessel"
      title={t('title')}
      aside={
        <a className="link tap inline-flex min-h-6 items-center" href="/api/docs">
          {t('docs')}
        </a>
      }
    >
      <p className="mb-4 max-w-[70ch]">{t('lead')}</p>
      {shown?.made && <NewToken key={shown.made.token} {...shown.made} />}
      {tokens.length === 0 ? <EmptyState>{t('none')}</EmptyState> : <TokenList tokens={tokens} />}
      <TokenForm key={shown?.made?.token ?? 'new'} answer={shown} />
    </Section>
  );
}

function TokenList({ tokens }: { readonly tokens: readonly PresentedToken[] }) {
  const { t, i18n } = useTranslation('token');
  const at = (iso: string) => formatInstant(iso, i18n.language);
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {tokens.map(({ id, name, scope, createdAt, expiresAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <div className="min-w-0">
            <p className="break-words">
              {name}{' '}
              <span className="text-quiet">({t(scope === 'READ' ? 'scopes.READ' : 'scopes.WRITE')})</span>
            </p>
            <p className="text-sm text-quiet">
              {t('created')} {at(createdAt)}, {t('expires')} {at(expiresAt)},{' '}
              {lastUsedAt ? `${t('used')} ${at(lastUsedAt)}` : t('unused')}
            </p>
          </div>
          <Form method="post" action={address}>
            <input type="hidden" name="id" value={id} />
            <Button name="verb" value="revoke" look="harm" aria-label={t('revokeNamed', { name })}>
              {t('revoke')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function TokenForm({ answer }: { readonly answer: TokenAnswer | undefined }) {
  const { t } = useTranslation('token');
  const fetcher = useFetcher<TokenAnswer>({ key: 'tokens' });
  const [form, fields] = useForm<{ name: string; scope: string; days: string }>({
    id: 'token',
    defaultValue: { scope: 'WRITE', days: String(usualDays) },
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  return (
    <fetcher.Form
      method="post"
      action={address}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="mt-5 max-w-[60ch] space-y-4"
    >
      <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
      <TextField field={fields.name} label={t('name')} hint={t('nameHint')} maxLength={80} required />
      <SelectField
        field={fields.scope}
        label={t('scope')}
        options={tokenScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
      />
      <SelectField
        field={fields.days}
        label={t('days')}
        options={offeredDays.map((days) => ({ value: String(days), label: t(`spans.d${days}`) }))}
      />
      <Button name="verb" value="create" disabled={fetcher.state !== 'idle'}>
        {t('create')}
      </Button>
    </fetcher.Form>
  );
}

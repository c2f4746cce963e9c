import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/ui/PageHeader.tsx';
import type { PresentedStep } from './presented-step.ts';

/** Where none of the views is open to whoever looks. */
export function NoSteps({ name }: { readonly name: string }) {
  const { t } = useTranslation('view');
  return (
    <main className="mx-auto max-w-[60ch] px-4 py-10">
      <h1 className="mb-4 text-2xl">{name}</h1>
      <EmptyState
        action={
          <Link className="link" to="/netzwerk/praesentationen">
            {t('presentations.title')}
          </Link>
        }
      >
        {t('stage.noSteps')}
      </EmptyState>
    </main>
  );
}

/** Without scripts: what is said of each view, and its content as a table. */
export function StepsInWords({ steps }: { readonly steps: readonly PresentedStep[] }) {
  const { t } = useTranslation('view');
  return (
    <noscript>
      <p className="px-4">{t('stage.needsScript')}</p>
      <ol className="space-y-2 px-4">
        {steps.map(({ name, sentence, tableUrl }) => (
          <li key={tableUrl + name}>
            {name}. {sentence}{' '}
            <a className="link" href={tableUrl}>
              {t('stage.asTable')}
            </a>
          </li>
        ))}
      </ol>
    </noscript>
  );
}

import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '#app/ui/LanguageSwitch.tsx';

interface AnswerFrameProps {
  readonly organisation: string;
  /** Not the overview: the way back to it stands on top. */
  readonly back: boolean;
  readonly children: ReactNode;
}

/** The frame of the page behind a link: for whom one answers, and nothing that leads elsewhere. */
export function AnswerFrame({ organisation, back, children }: AnswerFrameProps) {
  const { t } = useTranslation(['campaign', 'common']);
  const { pathname } = useLocation();
  return (
    <div className="mx-auto max-w-[46rem] px-4">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3">
        <span className="font-semibold text-accent">{t('common:product')}</span>
        <LanguageSwitch to={pathname} />
      </header>
      <main className="py-6">
        {back && (
          <p className="mb-1 text-sm">
            <Link className="link tap inline-flex min-h-6 items-center" to={pathname}>
              ‹ {t('answer.back')}
            </Link>
            <span className="sr-only">, {organisation}</span>
          </p>
        )}
        {children}
      </main>
    </div>
  );
}

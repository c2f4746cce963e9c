import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';
import { LeftOut } from '#app/ui/LeftOut.tsx';
import type { RequestHindrance } from '../terms.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AskedListsProps {
  readonly ready: ReadonlyArray<
    Named & { readonly contact: string | null; readonly email: string; readonly confirmedAt: string | null }
  >;
  readonly readyCount: number;
  readonly left: ReadonlyArray<Named & { readonly why: RequestHindrance }>;
  readonly leftCount: number;
}

const listClass = 'mt-1 mb-4 max-w-[90ch] divide-y divide-line border-y border-line';

/** Who is asked, the longest unconfirmed first, and who not and why. */
export function AskedLists({ ready, readyCount, left, leftCount }: AskedListsProps) {
  const { t, i18n } = useTranslation('campaign');
  const confirmed = (at: string | null) =>
    at ? t('lastConfirmed', { day: formatPlainDay(at.slice(0, 10), i18n.language) }) : t('neverConfirmed');
  return (
    <>
      <h2 className="text-xl">{readyCount > 0 ? t('ready', { count: readyCount }) : t('readyNone')}</h2>
      {readyCount > 0 && (
        <details open={readyCount <= 10} className="mb-4">
          <summary className="tap inline-flex min-h-6 cursor-pointer items-center text-accent">
            {t('readyLead')}
          </summary>
          <ul className={listClass}>
            {ready.map(({ id, name, contact, email, confirmedAt }) => (
              <li key={id} className="py-1.5">
                <Link className="link" to={`/organisationen/${id}`}>
                  {name}
                </Link>
                <span className="text-quiet">
                  , {confirmed(confirmedAt)} · {contact ?? t('ownAddress')},{' '}
                  <span className="wrap-anywhere">{email}</span>
                </span>
              </li>
            ))}
            <More count={readyCount - ready.length} />
          </ul>
        </details>
      )}
      <LeftOut
        summary={t('left', { count: leftCount })}
        rows={left.map(({ id, name, why }) => ({
          id,
          name,
          to: `/organisationen/${id}`,
          why: t(`hindrance.${why}`),
        }))}
        count={leftCount}
        more={(count) => t('more', { count })}
      />
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation('campaign');
  return count > 0 ? <li className="py-1.5 text-quiet">{t('more', { count })}</li> : null;
}

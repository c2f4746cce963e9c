import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LeftOut } from '#app/ui/LeftOut.tsx';
import type { InvitationHindrance } from '../terms.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface InviteeListsProps {
  readonly ready: ReadonlyArray<Named & { readonly email: string; readonly organisation: string }>;
  readonly readyCount: number;
  readonly left: ReadonlyArray<Named & { readonly why: InvitationHindrance }>;
  readonly leftCount: number;
}

const listClass = 'mt-1 mb-4 max-w-[80ch] divide-y divide-line border-y border-line';

/** Who is written to, and who not and why. */
export function InviteeLists({ ready, readyCount, left, leftCount }: InviteeListsProps) {
  const { t } = useTranslation('invitation');
  return (
    <>
      <h2 className="text-xl">{readyCount > 0 ? t('ready', { count: readyCount }) : t('readyNone')}</h2>
      {readyCount > 0 && (
        <ul className={listClass}>
          {ready.map(({ id, name, email, organisation }) => (
            <li key={id} className="py-1.5">
              <Link className="link" to={`/kontakte/${id}`}>
                {name}
              </Link>
              <span className="text-quiet">
                , {organisation} · <span className="wrap-anywhere">{email}</span>
              </span>
            </li>
          ))}
          <More count={readyCount - ready.length} />
        </ul>
      )}
      <LeftOut
        summary={t('left', { count: leftCount })}
        rows={left.map(({ id, name, why }) => ({
          id,
          name,
          to: `/kontakte/${id}`,
          why: t(`hindrance.${why}`),
        }))}
        count={leftCount}
        more={(count) => t('more', { count })}
      />
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation('invitation');
  return count > 0 ? <li className="py-1.5 text-quiet">{t('more', { count })}</li> : null;
}

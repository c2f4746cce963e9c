import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatPlainDay } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { PresentedDataRequest } from '../present.ts';

/** Whose a request is, how and when it came, and until when it is to be answered. */
export function RequestFacts({ request }: { readonly request: PresentedDataRequest }) {
  const { t, i18n } = useTranslation('dataRequest');
  const { id, name, record, email, channel, recordedBy, dueOn, extendedFrom, extension, extendable } =
    request;
  const day = (value: string) => formatPlainDay(value, i18n.language);
  const instant = formatInstant(request.requestedAt, i18n.language);
  const came = channel === 'ACCOUNT' ? instant : `${day(request.receivedOn)}, ${t(`channel.${channel}`)}`;
  return (
    <Facts
      items={[
        [
          t('who'),
          record?.seen ? (
            <Link key="who" className="link" to={`/kontakte/${record.id}`}>
              {name}
            </Link>
          ) : (
            (name ?? t('gone'))
          ),
        ],
        [
          t('account'),
          email && (
            <span key="account" className="wrap-anywhere">
              {email}
            </span>
          ),
        ],
        [t('requestedAt'), came],
        [
          t('recordedBy'),
          channel !== 'ACCOUNT' &&
            (recordedBy ? t('recordedAt', { name: recordedBy, when: instant }) : instant),
        ],
        [
          t('dueOn'),
          <span key="due">
            {extendedFrom ? t('dueInstead', { day: day(dueOn), before: day(extendedFrom) }) : day(dueOn)}
            {extendable && (
              <>
                {' '}
                <Link
                  className="link tap inline-flex min-h-7 items-center"
                  to={`/betroffenenanfragen/${id}/frist`}
                >
                  {t('extend')}
                </Link>
              </>
            )}
          </span>,
        ],
        [t('extensionReason'), extension],
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { formatPlainDay } from '#app/ui/format.ts';
import type { PresentedOwnRequest } from '../present.ts';
import { RequestStatusBadge } from './RequestStatusBadge.tsx';

/** What somebody has asked for, until when an answer is due, and what the office answered. */
export function OwnRequests({ requests }: { readonly requests: readonly PresentedOwnRequest[] }) {
  const { t, i18n } = useTranslation(['ownFile', 'dataRequest']);
  const day = (value: string) => formatPlainDay(value, i18n.language);
  const dayOfInstant = (iso: string) => day(dayOf(new Date(iso)));
  if (requests.length === 0) return <p className="text-quiet">{t('requestsNone')}</p>;
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {requests.map(
        ({ id, kind, status, message, channel, receivedOn, dueOn, extension, answeredAt, answer }) => (
          <li key={id} className="py-2 wrap-anywhere print:break-inside-avoid">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{t(`dataRequest:kind.${kind}`)}</span>
              <RequestStatusBadge status={status} />
              <span className="text-sm text-quiet">
                {[
                  t('askedAt', { day: day(receivedOn) }),
                  channel !== 'ACCOUNT' && t(`dataRequest:channel.${channel}`),
                  status === 'OPEN' && t('answerDue', { day: day(dueOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {message && <p className="whitespace-pre-line">{message}</p>}
            {status === 'OPEN' && extension && <p>{t('takesLonger', { reason: extension })}</p>}
            {answer && answeredAt && (
              <div className="mt-1 border-l-2 border-line pl-3">
                <p className="text-sm text-quiet">{t('answeredAt', { day: dayOfInstant(answeredAt) })}</p>
                <p className="whitespace-pre-line">{answer}</p>
              </div>
            )}
          </li>
        ),
      )}
    </ul>
  );
}

import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/ui/format.ts';
import { ChannelLinks } from './ChannelLinks.tsx';

export interface PersonLine {
  readonly id: string;
  readonly contactId: string;
  readonly name: string;
  readonly position: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly channels: ReadonlyArray<{ readonly kind: string; readonly value: string }>;
}

interface PeopleListProps {
  readonly current: readonly PersonLine[];
  readonly former: readonly PersonLine[];
  readonly empty: string;
}

/** The people of an organisation: those of today, and beneath a fold those of earlier. */
export function PeopleList({ current, former, empty }: PeopleListProps) {
  const { t } = useTranslation('contact');
  return (
    <div className="max-w-[80ch]">
      {current.length === 0 && <p className="text-quiet">{empty}</p>}
      <ul className="divide-y divide-line">
        {current.map((line) => (
          <Person key={line.id} line={line} />
        ))}
      </ul>
      {former.length > 0 && (
        <details className="mt-2">
          <summary className="tap inline-flex min-h-8 items-center text-accent">
            {t('former')} ({former.length})
          </summary>
          <ul className="divide-y divide-line text-quiet">
            {former.map((line) => (
              <Person key={line.id} line={line} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Person({ line }: { readonly line: PersonLine }) {
  const { t, i18n } = useTranslation('contact');
  const period = [
    line.from && t('since', { day: formatDay(line.from, i18n.language) }),
    line.to && t('until', { day: formatDay(line.to, i18n.language) }),
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-1.5">
      <Link
        className="link tap inline-flex min-h-6 items-center font-medium"
        to={`/kontakte/${line.contactId}`}
      >
        {line.name}
      </Link>
      <span>{line.position}</span>
      {period.length > 0 && <span className="text-sm text-quiet">{period.join(' ')}</span>}
      <ChannelLinks channels={line.channels} />
    </li>
  );
}

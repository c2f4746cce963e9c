import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/ui/format.ts';
import type { ShownReach } from '../reach.server.ts';

type Step = ShownReach['ways'][number]['steps'][number];
type Person = Step['here'][number] | Step['there'][number];

/** By what a person is known. */
function useReasons() {
  const { t, i18n } = useTranslation('reach');
  return (person: Person): string =>
    [
      person.met > 0 && t('met', { count: person.met }),
      person.last && t('last', { day: formatDay(person.last, i18n.language) }),
      person.inBoth && t('inBoth'),
      person.named && t('named'),
      'known' in person && person.known && t('known'),
    ]
      .filter(Boolean)
      .join(' · ');
}

interface WayPeopleProps {
  readonly title: string;
  readonly people: readonly Person[];
}

/** People on one side of a tie, whoever has the most of its evidence first. */
export function WayPeople({ title, people }: WayPeopleProps) {
  const { t } = useTranslation('reach');
  const reasons = useReasons();
  return (
    <div>
      <dt className="text-sm text-quiet">{title}</dt>
      <dd>
        {people.length === 0 && <p className="text-sm">{t('nobody')}</p>}
        <ul>
          {people.map((person) => (
            <li key={person.id} className="py-0.5">
              <Link className="link font-medium" to={`/kontakte/${person.id}`}>
                {person.name}
              </Link>
              {person.position && `, ${person.position}`}
              <span className="block text-sm text-quiet">{reasons(person)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** Who of the office stands at the beginning. */
export function OfficePeople({ people }: { readonly people: Step['office'] }) {
  const { t } = useTranslation('reach');
  if (people.length === 0) return null;
  return (
    <div>
      <dt className="text-sm text-quiet">{t('fromUs')}</dt>
      <dd>
        <ul>
          {people.map(({ name, steward, entered }) => (
            <li key={name} className="py-0.5">
              <span className="font-medium">{name}</span>
              <span className="block text-sm text-quiet">
                {[steward && t('steward'), entered > 0 && t('entered', { count: entered })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

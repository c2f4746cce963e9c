import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { channelKinds, legalBases } from '#app/records/contact/terms.ts';
import { changeStatuses } from '#app/records/profile/terms.ts';
import { relationshipStatuses } from '#app/records/relationship/terms.ts';
import { Facts, Section } from '#app/ui/PageHeader.tsx';
import type { PresentedPerson } from '../person.ts';
import { Aside, Lines } from './Lines.tsx';
import { useDays } from './use-days.ts';

interface PersonPartProps {
  readonly person: PresentedPerson;
  /** Whether the form with these details is the reader's own to use. */
  readonly correctable: boolean;
}

/** Who the person is to the office, with all that stands on the record itself. */
function Details({ person }: Pick<PersonPartProps, 'person'>) {
  const { t } = useTranslation(['ownFile', 'contact']);
  const { day, dayOfInstant } = useDays();
  const basis = legalBases.find((known) => known === person.legalBasis);
  const channel = ({ kind, value, visible }: PresentedPerson['channels'][number]) => {
    const known = channelKinds.find((one) => one === kind);
    return `${known ? t(`contact:channel.${known}`) : kind} ${value} (${t(visible ? 'visible' : 'officeOnly')})`;
  };
  return (
    <Facts
      items={[
        [t('contact:field.salutation'), person.salutation],
        [t('contact:field.title'), person.title],
        [t('contact:field.firstName'), person.firstName],
        [t('contact:field.lastName'), person.lastName],
        [
          t('contact:field.channels'),
          person.channels.length > 0 && (
            <span className="wrap-anywhere">{person.channels.map(channel).join('\n')}</span>
          ),
        ],
        [t('contact:field.tags'), person.tags.join(', ')],
        ...person.ownFields.map(({ label, value }) => [label, value] as const),
        [t('notes'), person.notes ?? t('notesNone')],
        [t('contact:field.legalBasis'), basis && t(`contact:legalBasis.${basis}`)],
        [t('contact:field.purpose'), person.purpose],
        [t('contact:field.source'), person.source],
        [t('contact:field.retainUntil'), person.retainUntil && day(person.retainUntil)],
        [t('storedSince'), dayOfInstant(person.createdAt)],
        [t('changedAt'), dayOfInstant(person.updatedAt)],
      ]}
    />
  );
}

function Functions({ person }: Pick<PersonPartProps, 'person'>) {
  const { t } = useTranslation(['ownFile', 'contact']);
  const { day } = useDays();
  return (
    <Lines rows={person.functions} none={t('functionsNone')}>
      {({ position, organisation, from, to, primary }) => (
        <>
          {[position, organisation].filter(Boolean).join(', ')}
          <Aside
            parts={[
              from && t('contact:since', { day: day(from) }),
              to && t('contact:until', { day: day(to) }),
              primary && t('contact:main'),
            ]}
          />
        </>
      )}
    </Lines>
  );
}

function Ties({ person }: Pick<PersonPartProps, 'person'>) {
  const { t, i18n } = useTranslation(['ownFile', 'relationship']);
  const { day } = useDays();
  const language = i18n.language === 'en' ? 'en' : 'de';
  return (
    <Lines rows={person.ties} none={t('tiesNone')}>
      {({ label, other, since, until, status, binned }) => {
        const known = relationshipStatuses.find((one) => one === status);
        return (
          <>
            {label[language]} {other ?? t('unnamed')}
            <Aside
              parts={[
                since && t('relationship:since', { day: day(since) }),
                until && t('relationship:until', { day: day(until) }),
                known && t(`relationship:status.${known}`),
                binned && t('inBin'),
              ]}
            />
          </>
        );
      }}
    </Lines>
  );
}

/** What was changed of the person's details, or is to be: of each field what it was and what it became. */
function Changes({ person }: Pick<PersonPartProps, 'person'>) {
  const { t } = useTranslation(['ownFile', 'profile']);
  const { dayOfInstant } = useDays();
  if (person.changes.length === 0) return null;
  return (
    <Section id="aenderungen" title={t('changes')}>
      <Lines rows={person.changes} none="">
        {({ createdAt, by, status, fields }) => {
          const known = changeStatuses.find((one) => one === status);
          return (
            <>
              {t('changeBy', { day: dayOfInstant(createdAt), name: by ?? t('formerAccount') })}
              <Aside parts={[known && t(`profile:change.status.${known}`)]} />
              <p className="text-sm">
                {fields.map(({ before, after }) => `${before ?? '–'} → ${after ?? '–'}`).join('; ')}
              </p>
            </>
          );
        }}
      </Lines>
    </Section>
  );
}

/** The record of the person, with functions, ties and what was changed. */
export function PersonPart({ person, correctable }: PersonPartProps) {
  const { t } = useTranslation('ownFile');
  const { dayOfInstant } = useDays();
  return (
    <>
      {person.restrictedAt && (
        <p className="mb-4 max-w-[70ch] rounded-md bg-ageing-soft px-4 py-3">
          {t('restricted', { day: dayOfInstant(person.restrictedAt) })}
        </p>
      )}
      {person.removedAt && (
        <p className="mb-4 max-w-[70ch] rounded-md bg-ageing-soft px-4 py-3">
          {t('binned', { day: dayOfInstant(person.removedAt) })}
        </p>
      )}
      <Section
        id="person"
        title={t('person')}
        aside={
          correctable && (
            <Link className="link tap inline-flex min-h-7 items-center" to={`/profil/personen/${person.id}`}>
              {t('correct')}
            </Link>
          )
        }
      >
        <Details person={person} />
      </Section>
      <Section id="funktionen" title={t('functions')}>
        <Functions person={person} />
      </Section>
      <Section
        id="beziehungen"
        title={t('ties')}
        aside={
          correctable && (
            <Link className="link tap inline-flex min-h-7 items-center" to="/profil/verbindungen">
              {t('tiesToProfile')}
            </Link>
          )
        }
      >
        <Ties person={person} />
      </Section>
      <Changes person={person} />
    </>
  );
}

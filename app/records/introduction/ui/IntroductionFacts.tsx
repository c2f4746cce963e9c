import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { formatPlainDay } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { PresentedIntroduction } from '../present.ts';
import { useIntroductionWords } from './words.ts';

interface End {
  readonly id: string;
  readonly name: string;
  readonly linked: boolean;
}

function Party({
  end,
  contact,
}: {
  readonly end: End;
  readonly contact: { id: string; name: string } | null;
}) {
  return (
    <>
      {end.linked ? (
        <Link className="link" to={`/organisationen/${end.id}`}>
          {end.name}
        </Link>
      ) : (
        end.name
      )}
      {contact && (
        <>
          {', '}
          <Link className="link" to={`/kontakte/${contact.id}`}>
            {contact.name}
          </Link>
        </>
      )}
    </>
  );
}

/** What is known of an introduction, term by term. */
export function IntroductionFacts({ introduction }: { readonly introduction: PresentedIntroduction }) {
  const { t, i18n } = useTranslation('introduction');
  const { resultLabel } = useIntroductionWords();
  const { a, b, aContact, bContact, broker, project, plannedFor, madeAt, result, status } = introduction;
  const day = (value: string | null) => value && formatPlainDay(value, i18n.language);
  return (
    <Facts
      items={[
        [t('partA'), <Party key="a" end={a} contact={aContact} />],
        [t('partB'), <Party key="b" end={b} contact={bContact} />],
        [t('field.wish'), introduction.wish ?? (introduction.wishedBy && t('wishSilent'))],
        [t('wishedBy'), introduction.wishedBy],
        [t('field.reason'), introduction.reason],
        [
          t('field.dismissReason'),
          status === 'DISMISSED' && introduction.dismissReason
            ? `${introduction.dismissReason}\n${t('setAside')}`
            : null,
        ],
        [
          t('field.brokerId'),
          broker && (
            <Link className="link" to={`/organisationen/${broker.id}`}>
              {broker.name}
            </Link>
          ),
        ],
        [t('field.managerId'), introduction.manager],
        [t('field.plannedFor'), day(plannedFor)],
        [t('field.madeAt'), day(madeAt && dayOf(new Date(madeAt)))],
        [t('field.result'), result && resultLabel(result)],
        [t('field.outcome'), introduction.outcome],
        [
          t('field.projectId'),
          project && (
            <Link className="link" to={`/projekte/${project.id}`}>
              {project.name}
            </Link>
          ),
        ],
        [t('field.note'), introduction.note],
      ]}
    />
  );
}

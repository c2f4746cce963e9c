import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatTerm } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { PresentedProject } from '../present.ts';

interface ProjectFactsProps {
  readonly project: PresentedProject;
  /** Whether the contact person's page is there for this viewer. */
  readonly contactLinked: boolean;
}

/** What is known of a project; what is not known is not shown. */
export function ProjectFacts({ project, contactLinked }: ProjectFactsProps) {
  const { t, i18n } = useTranslation('project');
  const { contact, fieldOfAction, measure } = project;
  return (
    <Facts
      items={[
        [t('field.period'), formatTerm(project.startsOn, project.endsOn, i18n.language)],
        [t('field.fieldOfActionId'), fieldOfAction && `${fieldOfAction.code} ${fieldOfAction.title}`],
        [t('field.measureId'), measure && `${measure.code} ${measure.title}`],
        [t('field.fundingPeriod'), project.fundingPeriod],
        [t('field.territoryKeys'), project.territories.join(', ')],
        [t('field.regionKey'), project.region],
        [
          t('field.contactId'),
          contact &&
            (contactLinked ? (
              <Link className="link" to={`/kontakte/${contact.id}`}>
                {contact.name}
              </Link>
            ) : (
              contact.name
            )),
        ],
        [t('field.updated'), formatInstant(project.updatedAt, i18n.language)],
      ]}
    />
  );
}

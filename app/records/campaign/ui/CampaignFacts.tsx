import { useTranslation } from 'react-i18next';
import { formatInstant, formatPlainDay } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { PresentedCampaign } from '../present.ts';

interface CampaignFactsProps {
  readonly campaign: PresentedCampaign;
  readonly sendsMail: boolean;
}

/** What a campaign is: where, until when, how often it reminds, and the way to its figures as a file. */
export function CampaignFacts({ campaign, sendsMail }: CampaignFactsProps) {
  const { t, i18n } = useTranslation(['campaign', 'common']);
  const { reminders: count, remindAfterDays: days, createdBy, endedAt } = campaign;
  const at = formatInstant(campaign.createdAt, i18n.language);
  const reminded = count === 0 ? t('remindersNone') : t('remindersSaid', { count, days });
  return (
    <>
      <Facts
        items={[
          [t('region'), campaign.region],
          [t('started'), createdBy ? t('startedBy', { at, name: createdBy }) : at],
          [t('endsOn'), formatPlainDay(campaign.endsOn, i18n.language)],
          [t('endedOn'), endedAt && formatInstant(endedAt, i18n.language)],
          [t('reminders'), sendsMail ? reminded : t('remindersUnsent')],
        ]}
      />
      <p className="no-print mt-3">
        <a
          className="link tap inline-flex min-h-7 items-center"
          href={`/kampagnen/${campaign.id}/ruecklauf.csv`}
          download
        >
          {t('common:csv')}
        </a>
      </p>
    </>
  );
}

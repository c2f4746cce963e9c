import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ProfileFacts } from '#app/records/profile/ui/ProfileFacts.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { Badge, Section } from '#app/ui/PageHeader.tsx';
import { profileVerdicts } from '../terms.ts';
import { AnswerTies } from './AnswerTies.tsx';
import type { Opened } from './opened.ts';
import { SaidBack } from './SaidBack.tsx';

/** All that is asked on one page: the profile, then the ties, each with what was said of it. */
export function AnswerOverview({ opened }: { readonly opened: Opened }) {
  const { t, i18n } = useTranslation('campaign');
  const { organisation, sender, endsOn, open } = opened;
  return (
    <>
      <h1 className="text-2xl">{open === 0 ? t('answer.doneTitle') : t('answer.title')}</h1>
      <p className="mt-2 max-w-[60ch]">
        {t('answer.welcome', { name: organisation })} {open === 0 ? t('answer.done') : t('answer.lead')}{' '}
        {sender && t('answer.asks', { name: sender })}
      </p>
      {open > 0 && (
        <p className="mt-2 font-medium text-ageing" role="status">
          {t('answer.left', { count: open })}
        </p>
      )}
      <ProfilePart opened={opened} />
      <AnswerTies opened={opened} />
      <p className="mt-8 text-sm text-quiet">
        {t('answer.until', { day: formatPlainDay(endsOn, i18n.language) })}
      </p>
    </>
  );
}

function ProfilePart({ opened }: { readonly opened: Opened }) {
  const { t, i18n } = useTranslation('campaign');
  const { profile, confirmedAt, waits } = opened;
  const verdict = profileVerdicts.find((known) => known === opened.profileVerdict);
  return (
    <Section id="angaben" title={t('answer.profile')}>
      <SaidBack said={opened.said} part="angaben" />
      <p className="mb-3 max-w-[60ch] text-quiet">
        {t('answer.profileLead')}{' '}
        {confirmedAt &&
          t('answer.lastConfirmed', { day: formatPlainDay(confirmedAt.slice(0, 10), i18n.language) })}
      </p>
      <p className="mb-2 text-xl">{profile.name}</p>
      <ProfileFacts profile={profile} />
      {verdict && (
        <p className="mt-4">
          <Badge tone="accent">{t(`answer.profileSaid.${verdict}`)}</Badge> {waits && t('answer.waits')}
        </p>
      )}
      <Form method="post" className="mt-4 flex flex-wrap gap-3">
        {!verdict && (
          <Button look="primary" name="verb" value="confirm">
            {t('answer.right')}
          </Button>
        )}
        <LinkButton to="?schritt=angaben" look={verdict ? 'quiet' : 'secondary'}>
          {verdict ? t('answer.changeAgain') : t('answer.wrong')}
        </LinkButton>
      </Form>
    </Section>
  );
}

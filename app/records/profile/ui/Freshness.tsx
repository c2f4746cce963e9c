import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#app/kernel/day.ts';
import { Button } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { freshDays } from '../terms.ts';

interface FreshnessProps {
  readonly confirmedAt: string | null;
  readonly today: string;
}

/** When the profile was last confirmed, and one button that says it is right. */
export function Freshness({ confirmedAt, today }: FreshnessProps) {
  const { t, i18n } = useTranslation('profile');
  const day = confirmedAt?.slice(0, 10) ?? null;
  const fresh = day !== null && day >= addDays(today, -freshDays);
  const key = day === null ? 'never' : fresh ? 'fresh' : 'stale';
  return (
    <Form
      method="post"
      action="/profil"
      className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <p className={fresh ? 'text-quiet' : 'max-w-[60ch] font-medium text-ageing'}>
        {t(key, { day: day === null ? '' : formatPlainDay(day, i18n.language) })}
      </p>
      <Button look={fresh ? 'secondary' : 'primary'} name="verb" value="confirm">
        {t('confirm')}
      </Button>
    </Form>
  );
}

import { type SubmissionResult, useForm } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MailPreview } from '#app/records/invitation/ui/MailPreview.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { formatMonth } from '#app/ui/format.ts';
import { RadioField } from '#app/ui/RadioField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { campaignLocales, mostDays } from '../terms.ts';

interface Draft {
  readonly title: string;
  readonly endsOn: string;
  readonly reminders: string;
  readonly remindAfterDays: string;
  readonly most: string;
  readonly locale: string;
  readonly note: string;
}

interface CampaignFormProps {
  readonly answer:
    | {
        readonly result?: unknown;
        readonly failure?: { readonly reason: string } | null;
        readonly preview?: Parameters<typeof MailPreview>[0]['mail'] | null;
        readonly typed?: Readonly<Record<string, unknown>>;
      }
    | undefined;
  readonly endsOn: string;
  readonly today: string;
  /** So many at once where the selection holds more. */
  readonly most: number | null;
  readonly children: ReactNode;
}

/** What the office decides as it starts a campaign. */
export function CampaignForm({ answer, endsOn, today, most, children }: CampaignFormProps) {
  const { t, i18n } = useTranslation(['campaign', 'common']);
  const preview = answer?.preview ?? null;
  const [form, fields] = useForm<Draft>({
    id: 'campaign',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    // Without scripts the page comes anew with the preview, and brings the text along.
    defaultValue: {
      title: t('suggested', { month: formatMonth(today.slice(0, 7), i18n.language) }),
      endsOn,
      reminders: '2',
      remindAfterDays: '7',
      most: most?.toString() ?? '',
      locale: 'de',
      note: '',
      ...answer?.typed,
    },
  });
  const labels = {
    title: t('name'),
    endsOn: t('endsOn'),
    reminders: t('reminders'),
    remindAfterDays: t('remindAfter'),
    most: t('most'),
    locale: t('language'),
    note: t('note'),
  };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={t('start')}
      cancel={
        <LinkButton to="/organisationen?zurueck" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      {children}
      <TextField field={fields.title} label={labels.title} hint={t('nameHint')} required maxLength={120} />
      <DateField
        field={fields.endsOn}
        label={labels.endsOn}
        hint={t('endsOnHint', { days: mostDays })}
        today={today}
        required
      />
      <RadioField
        field={fields.reminders}
        label={labels.reminders}
        hint={t('remindersHint')}
        options={(['0', '1', '2'] as const).map((value) => ({ value, label: t(`reminder.${value}`) }))}
      />
      <TextField field={fields.remindAfterDays} label={labels.remindAfterDays} inputMode="numeric" />
      <TextField field={fields.most} label={labels.most} hint={t('mostHint')} inputMode="numeric" />
      <RadioField
        field={fields.locale}
        label={labels.locale}
        options={campaignLocales.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      <TextArea field={fields.note} label={labels.note} hint={t('noteHint')} rows={4} maxLength={2_000} />
      <Button name="verb" value="preview">
        {t('preview')}
      </Button>
      {preview && <MailPreview mail={preview} />}
    </FormFrame>
  );
}

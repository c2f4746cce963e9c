import { type SubmissionResult, useForm } from '@conform-to/react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { Section } from '#app/ui/PageHeader.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import { TypeFields } from './TypeFields.tsx';

interface Said {
  readonly typeKey: string;
  readonly strength: string;
  readonly note: string;
}

interface ClaimFormsProps {
  readonly types: ComponentProps<typeof TypeFields>['types'];
  /** What was refused; of the two forms the one that was sent shows it. */
  readonly answer: {
    readonly disputes: boolean;
    readonly result?: unknown;
    readonly failure?: ComponentProps<typeof FormFrame>['failure'];
  } | null;
  /** Which tie it is about, for whoever receives the form. */
  readonly hidden: ReactNode;
  readonly corrected?: Partial<Said>;
  readonly disputed?: Partial<Said>;
}

/** There is a tie, but another; or there is none: the two ways of saying that what is declared is not so. */
export function ClaimForms({ types, answer, hidden, corrected = {}, disputed = {} }: ClaimFormsProps) {
  const { t } = useTranslation('claim');
  const result = answer?.result as SubmissionResult<string[]> | undefined;
  const disputes = answer?.disputes ?? false;
  const failure = answer?.failure ?? null;
  const [correction, correct] = useForm<Said>({
    id: 'correct',
    lastResult: disputes ? undefined : result,
    defaultValue: corrected,
  });
  const [disputing, dispute] = useForm<Said>({
    id: 'dispute',
    lastResult: disputes ? result : undefined,
    defaultValue: disputed,
  });
  const labels = { typeKey: t('type'), strength: t('strength'), note: t('note') };
  return (
    <>
      <Section id="berichtigen" title={t('correct')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('correctLead')}</p>
        <FormFrame
          form={correction}
          errors={errorsOf(correction, correct, labels)}
          failure={disputes ? null : failure}
          submitLabel={t('sendCorrection')}
        >
          {hidden}
          <input type="hidden" name="verdict" value="CORRECTED" />
          <TypeFields fields={correct} types={types} none={t('asIs')} />
        </FormFrame>
      </Section>
      <Section id="bestreiten" title={t('dispute')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('disputeLead')}</p>
        <FormFrame
          form={disputing}
          errors={errorsOf(disputing, dispute, labels)}
          failure={disputes ? failure : null}
          submitLabel={t('sendDispute')}
        >
          {hidden}
          <input type="hidden" name="verdict" value="DISPUTED" />
          <TextArea
            field={dispute.note}
            label={t('note')}
            hint={t('noteHint')}
            required
            rows={3}
            maxLength={2_000}
          />
        </FormFrame>
      </Section>
    </>
  );
}

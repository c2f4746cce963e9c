import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TypeFields } from '#app/records/claim/ui/TypeFields.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { Section } from '#app/ui/PageHeader.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import type { AskedTie } from '../present-ties.ts';
import type { Opened, Refused } from './opened.ts';

interface Said {
  readonly typeKey: string;
  readonly strength: string;
  readonly note: string;
}

interface CorrectTieProps {
  readonly tie: AskedTie;
  readonly types: Opened['types'];
  readonly answer: Refused;
}

/** There is a tie, but another; or there is none. */
export function CorrectTie({ tie, types, answer }: CorrectTieProps) {
  const { t, i18n } = useTranslation(['campaign', 'claim']);
  const language = i18n.language === 'en' ? 'en' : 'de';
  const result = answer?.result as SubmissionResult<string[]> | undefined;
  // Of the two forms the one that was sent shows its errors.
  const disputes = result?.initialValue?.verdict === 'DISPUTED';
  const [correction, correct] = useForm<Said>({ id: 'correct', lastResult: disputes ? undefined : result });
  const [disputing, dispute] = useForm<Said>({ id: 'dispute', lastResult: disputes ? result : undefined });
  const labels = { typeKey: t('claim:type'), strength: t('claim:strength'), note: t('claim:note') };
  const failure = answer?.failure ?? null;
  const hidden = (
    <>
      <input type="hidden" name="verb" value="say" />
      <input type="hidden" name="relationshipId" value={tie.id} />
      <input type="hidden" name="version" value={tie.version} />
    </>
  );
  return (
    <>
      <h1 className="text-2xl">{t('answer.tieTitle', { name: tie.other.name })}</h1>
      <p className="mt-1 text-quiet">{tie.labels[language]}</p>
      <Section id="berichtigen" title={t('claim:correct')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('claim:correctLead')}</p>
        <FormFrame
          form={correction}
          errors={errorsOf(correction, correct, labels)}
          failure={disputes ? null : failure}
          submitLabel={t('claim:sendCorrection')}
        >
          {hidden}
          <input type="hidden" name="verdict" value="CORRECTED" />
          <TypeFields fields={correct} types={types} none={t('claim:asIs')} />
        </FormFrame>
      </Section>
      <Section id="bestreiten" title={t('claim:dispute')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('claim:disputeLead')}</p>
        <FormFrame
          form={disputing}
          errors={errorsOf(disputing, dispute, labels)}
          failure={disputes ? failure : null}
          submitLabel={t('claim:sendDispute')}
        >
          {hidden}
          <input type="hidden" name="verdict" value="DISPUTED" />
          <TextArea
            field={dispute.note}
            label={t('claim:note')}
            hint={t('claim:noteHint')}
            required
            rows={3}
            maxLength={2_000}
          />
        </FormFrame>
      </Section>
    </>
  );
}

import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ClaimForms } from '#app/records/claim/ui/ClaimForms.tsx';
import type { AskedTie } from '../present-ties.ts';
import type { Opened, Refused } from './opened.ts';

interface CorrectTieProps {
  readonly tie: AskedTie;
  readonly types: Opened['types'];
  readonly answer: Refused;
}

/** There is a tie, but another; or there is none. */
export function CorrectTie({ tie, types, answer }: CorrectTieProps) {
  const { t, i18n } = useTranslation('campaign');
  const language = i18n.language === 'en' ? 'en' : 'de';
  const result = answer?.result as SubmissionResult<string[]> | undefined;
  const disputes = result?.initialValue?.verdict === 'DISPUTED';
  return (
    <>
      <h1 className="text-2xl">{t('answer.tieTitle', { name: tie.other.name })}</h1>
      <p className="mt-1 text-quiet">{tie.labels[language]}</p>
      <ClaimForms
        types={types}
        answer={answer ? { disputes, result, failure: answer.failure } : null}
        hidden={
          <>
            <input type="hidden" name="verb" value="say" />
            <input type="hidden" name="relationshipId" value={tie.id} />
            <input type="hidden" name="version" value={tie.version} />
          </>
        }
      />
    </>
  );
}

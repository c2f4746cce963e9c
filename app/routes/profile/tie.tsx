import { type SubmissionResult, useForm } from '@conform-to/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { notFound } from '#app/kernel/failure.ts';
import { listOwnClaims } from '#app/network/own-claims.server.ts';
import { sayOfRelationship } from '#app/records/claim/say.server.ts';
import { TypeFields } from '#app/records/claim/ui/TypeFields.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileTies');

export const loader = page(async ({ ask, params }) => {
  const { declared, types } = await ask(listOwnClaims);
  const row = declared.find(({ id }) => id === params.id);
  if (!row) throw notFound();
  return { row, types };
});

export const action = formPage(async (visit) => {
  const form = await readForm(visit.request);
  const disputes = form.get('verdict') === 'DISPUTED';
  const answer = await submit(visit, sayOfRelationship, {
    form,
    fixed: { relationshipId: visit.params.id ?? '' },
    done: ({ name }) => redirectWithNotice('/profil/verbindungen', { key: 'claimSaid', name }),
  });
  return answer instanceof Response ? answer : { ...answer.data, disputes };
});

interface Said {
  readonly typeKey: string;
  readonly strength: string;
  readonly note: string;
}

export default function Tie() {
  const { t, i18n } = useTranslation('claim');
  const language = i18n.language === 'en' ? 'en' : 'de';
  const { row, types } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = row.other.label;
  const result = answer?.result as SubmissionResult<string[]> | undefined;
  const { mine } = row;
  const corrected = mine?.verdict === 'CORRECTED';
  const [correction, correct] = useForm<Said>({
    id: 'correct',
    lastResult: answer?.disputes ? undefined : result,
    defaultValue: corrected
      ? { typeKey: mine.typeKey ?? '', strength: mine.strength?.toString() ?? '', note: mine.note ?? '' }
      : {},
  });
  const [disputing, dispute] = useForm<Said>({
    id: 'dispute',
    lastResult: answer?.disputes ? result : undefined,
    defaultValue: mine?.verdict === 'DISPUTED' ? { note: mine.note ?? '' } : {},
  });
  const labels = { typeKey: t('type'), strength: t('strength'), note: t('note') };
  return (
    <>
      <PageHeader
        title={t('with', { name })}
        back={{ to: '/profil/verbindungen', label: t('title') }}
        lead={(row.outward ? row.labels : row.inverseLabels)[language]}
      />
      <Section id="berichtigen" title={t('correct')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('correctLead')}</p>
        <FormFrame
          form={correction}
          errors={errorsOf(correction, correct, labels)}
          failure={answer && !answer.disputes ? answer.failure : null}
          submitLabel={t('sendCorrection')}
        >
          <input type="hidden" name="version" value={row.version} />
          <input type="hidden" name="verdict" value="CORRECTED" />
          <TypeFields fields={correct} types={types} none={t('asIs')} />
        </FormFrame>
      </Section>
      <Section id="bestreiten" title={t('dispute')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('disputeLead')}</p>
        <FormFrame
          form={disputing}
          errors={errorsOf(disputing, dispute, labels)}
          failure={answer?.disputes ? answer.failure : null}
          submitLabel={t('sendDispute')}
        >
          <input type="hidden" name="version" value={row.version} />
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

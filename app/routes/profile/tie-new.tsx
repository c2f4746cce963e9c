import { type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formPage, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { listOwnClaims } from '#app/network/own-claims.server.ts';
import { addTie } from '#app/records/claim/add.server.ts';
import { denyObserved } from '#app/records/claim/say.server.ts';
import { TypeFields } from '#app/records/claim/ui/TypeFields.tsx';
import { viewPublished } from '#app/records/organisation/directory.server.ts';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { TextArea } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileTies');

/** `?mit=…` says with whom; without it one is found in the directory. */
export const loader = page(async ({ ask, url }) => {
  const otherId = url.searchParams.get('mit');
  if (!otherId) throw redirect('/verzeichnis');
  const claims = await ask(listOwnClaims);
  const { profile } = await ask(viewPublished, { id: otherId });
  const seen = claims.observed.find(({ organisation }) => organisation.id === profile.id);
  return {
    id: claims.newId,
    other: { id: profile.id, name: profile.name },
    types: claims.types,
    observed: seen !== undefined,
    note: seen?.mine?.note ?? '',
  };
});

/** Declares the tie, or says that there is none behind what was observed (`verb=deny`). */
export const action = formPage(async (visit) => {
  const form = await readForm(visit.request);
  const denies = form.get('verb') === 'deny';
  form.delete('verb');
  const to = '/profil/verbindungen';
  const answer = denies
    ? await submit(visit, denyObserved, {
        form,
        done: ({ name }) => redirectWithNotice(to, { key: 'claimSaid', name }),
      })
    : await submit(visit, addTie, {
        form,
        done: ({ name }) => redirectWithNotice(to, { key: 'tieAdded', name }),
      });
  return answer instanceof Response ? answer : { ...answer.data, denies };
});

interface Draft {
  readonly typeKey: string;
  readonly direction: string;
  readonly strength: string;
  readonly note: string;
}

export default function NewTie() {
  const { t, i18n } = useTranslation('claim');
  const english = i18n.language === 'en';
  const { id, other, types, observed, note } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer?.result as SubmissionResult<string[]> | undefined;
  const [typeKey, setTypeKey] = useState('');
  const [form, fields] = useForm<Draft>({
    id: 'tie',
    lastResult: answer?.denies ? undefined : result,
    defaultValue: { direction: 'OUT' },
  });
  const [denial, deny] = useForm<{ note: string }>({
    id: 'deny',
    lastResult: answer?.denies ? result : undefined,
    defaultValue: { note },
  });
  const labels = { typeKey: t('type'), strength: t('strength'), note: t('note') };
  const type = types.find(({ key }) => key === typeKey);
  const word = type && (english ? type.labelEn : type.labelDe);
  const inverse =
    type && (english ? (type.inverseLabelEn ?? type.labelEn) : (type.inverseLabelDe ?? type.labelDe));
  return (
    <>
      <PageHeader
        title={t('with', { name: other.name })}
        back={{ to: '/profil/verbindungen', label: t('title') }}
      />
      <div
        onChange={(event) => {
          const { target } = event;
          if (target instanceof HTMLSelectElement && target.name === 'typeKey') setTypeKey(target.value);
        }}
      >
        <FormFrame
          form={form}
          errors={errorsOf(form, fields, labels)}
          failure={answer && !answer.denies ? answer.failure : null}
          submitLabel={t('save')}
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="otherId" value={other.id} />
          <TypeFields fields={fields} types={types} />
          {type?.directed && (
            <RadioField
              field={fields.direction}
              label={t('direction')}
              options={[
                { value: 'OUT', label: t('out', { label: word }) },
                { value: 'IN', label: t('in', { label: inverse }) },
              ]}
            />
          )}
        </FormFrame>
      </div>
      {observed && (
        <Section id="keine" title={t('deny')}>
          <p className="mb-3 max-w-[60ch] text-quiet">{t('denyLead')}</p>
          <FormFrame
            form={denial}
            errors={errorsOf(denial, deny, { note: labels.note })}
            failure={answer?.denies ? answer.failure : null}
            submitLabel={t('sendDispute')}
          >
            <input type="hidden" name="otherId" value={other.id} />
            <input type="hidden" name="verb" value="deny" />
            <TextArea field={deny.note} label={t('note')} hint={t('noteHint')} required rows={3} />
          </FormFrame>
        </Section>
      )}
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another tie. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}

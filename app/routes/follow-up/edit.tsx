import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareFollowUp } from '#app/records/follow-up/prepare.server.ts';
import { FollowUpForm } from '#app/records/follow-up/ui/FollowUpForm.tsx';
import { changeFollowUp } from '#app/records/follow-up/update.server.ts';
import { viewFollowUp } from '#app/records/follow-up/view.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('followUp');

export const loader = page(async ({ ask, params }) => {
  const followUp = await ask(viewFollowUp, { id: params.id });
  const { staff, today } = await ask(prepareFollowUp);
  return { followUp, staff, today };
});

export const action = formPage((visit) =>
  submit(visit, changeFollowUp, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'follow-up', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: () => redirectWithNotice('/wiedervorlagen', { key: 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditFollowUp() {
  const { t } = useTranslation(['followUp', 'common']);
  const { followUp, staff, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, version, title, due, assigneeId, note, subject } = followUp;
  return (
    <>
      <PageHeader
        title={t('edit')}
        back={{ to: '/wiedervorlagen', label: t('title') }}
        lead={
          subject && (
            <Link className="link" to={subject.to}>
              {subject.label}
            </Link>
          )
        }
        actions={
          <>
            <LinkButton to="verlauf" look="quiet">
              {t('common:history')}
            </LinkButton>
            <Form method="post" action="/wiedervorlagen/stand">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={version} />
              <Button look="quiet" name="verb" value="bin">
                {t('common:bin')}
              </Button>
            </Form>
          </>
        }
      />
      <KeptForm
        key={followUp.id}
        form="follow-up"
        record={followUp.id}
        version={followUp.version}
        answer={answer}
      >
        {(kept) => (
          <FollowUpForm
            key={kept.key}
            draft={{ id, version, title, due, assigneeId, note }}
            staff={staff}
            today={today}
            answer={kept.answer}
            resumed={kept.names !== undefined}
            submitLabel={t('save')}
          />
        )}
      </KeptForm>
    </>
  );
}

import { data } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import {
  issueInvitationLink,
  resendInvitation,
  revokeInvitation,
} from '#app/records/invitation/change.server.ts';
import { InvitationLink } from '#app/records/invitation/ui/InvitationLink.tsx';
import { InvitationStateBadge } from '#app/records/invitation/ui/InvitationTable.tsx';
import { NoMailNote } from '#app/records/invitation/ui/NoMailNote.tsx';
import { viewInvitation } from '#app/records/invitation/view.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Facts, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('invitation');

export const loader = page(({ ask, params }) => ask(viewInvitation, { id: params.id }));

/** Sends again, withdraws, or makes a link and shows it in this one answer. */
export const action = page(async ({ ask, request, params, context }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  form.set('id', params.id ?? '');
  const own = `/einladungen/${params.id}`;
  return answerForm(form, issueInvitationLink.input, async (fields) => {
    if (verb === 'resend') {
      const { email } = await ask(resendInvitation, fields);
      return redirectWithNotice(own, { key: 'invitationAgain', name: email });
    }
    if (verb === 'revoke') {
      const { email } = await ask(revokeInvitation, fields);
      return redirectWithNotice(own, { key: 'invitationRevoked', name: email });
    }
    if (verb !== 'link') throw new Failure('invalid');
    const { path, expiresAt } = await ask(issueInvitationLink, fields);
    return data({ link: `${context.appUrl}${path}`, expiresAt, failure: null }, { status: 201 });
  });
});

export default function InvitationDetail() {
  const { t, i18n } = useTranslation(['invitation', 'common']);
  const { invitation, createdBy, sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'link' in answer ? answer : null;
  const { state, version } = invitation;
  const open = state !== 'accepted' && state !== 'revoked';
  const instant = (value: string | null) => value && formatInstant(value, i18n.language);
  return (
    <article>
      <PageHeader
        title={invitation.name ?? t('gone')}
        lead={<InvitationStateBadge state={state} />}
        back={{ to: '/einladungen', label: t('title') }}
        actions={
          open && (
            <>
              {sendsMail && (
                <Form method="post">
                  <input type="hidden" name="version" value={version} />
                  <Button name="verb" value="resend">
                    {t('resend')}
                  </Button>
                </Form>
              )}
              <Form method="post">
                <input type="hidden" name="version" value={version} />
                <Button look="harm" name="verb" value="revoke">
                  {t('revoke')}
                </Button>
              </Form>
            </>
          )
        }
      />
      <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
      {!sendsMail && open && <NoMailNote />}
      {state === 'bounced' && <p className="mb-4 max-w-[70ch] text-harm">{t('bounceHint')}</p>}
      <Facts
        items={[
          [
            t('name'),
            invitation.contactId && (
              <Link className="link" to={`/kontakte/${invitation.contactId}`}>
                {invitation.name}
              </Link>
            ),
          ],
          [
            t('organisation'),
            invitation.organisation && (
              <Link className="link" to={`/organisationen/${invitation.organisation.id}`}>
                {invitation.organisation.name}
              </Link>
            ),
          ],
          [
            t('email'),
            <span key="email" className="wrap-anywhere">
              {invitation.email}
            </span>,
          ],
          [t('createdBy'), createdBy],
          [t('invitedOn'), instant(invitation.createdAt)],
          [t('sentAt'), instant(invitation.sentAt)],
          [t('linkedAt'), instant(invitation.linkedAt)],
          [t('until'), (state === 'sent' || state === 'linked') && instant(invitation.expiresAt)],
          [t('bouncedAt'), instant(invitation.bouncedAt)],
          [t('bounce'), invitation.bounce],
          [t('usedAt'), instant(invitation.usedAt)],
          [t('revokedAt'), instant(invitation.revokedAt)],
          [t('note'), invitation.note],
        ]}
      />
      {open && <InvitationLink version={version} made={made} />}
    </article>
  );
}

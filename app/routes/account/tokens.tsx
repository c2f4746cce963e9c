import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createToken } from '#app/records/token/create.server.ts';
import { listTokensUseCase } from '#app/records/token/list.server.ts';
import { revokeTokenUseCase } from '#app/records/token/revoke.server.ts';
import { tokenInput } from '#app/records/token/token.ts';
import { type TokenAnswer, TokenSection } from '#app/records/token/ui/TokenSection.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('tokens');

export const loader = page(async ({ ask }) => ({ tokens: await ask(listTokensUseCase) }));

/** Makes a token, whose secret is in this answer and in no redirect or cookie; or ends one. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  if (verb === 'revoke') {
    const { name } = await ask(revokeTokenUseCase, { id: form.get('id') });
    return redirectWithNotice('/konto', { key: 'tokenRevoked', name });
  }
  let made: TokenAnswer['made'];
  const answer = await answerForm(form, tokenInput, async (fields) => {
    const { name, token } = await ask(createToken, fields);
    made = { name, token };
    return new Response(null);
  });
  return made ? data({ made }) : answer;
});

export default function Tokens() {
  const { t } = useTranslation(['token', 'account']);
  const { tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as TokenAnswer | undefined;
  return (
    <>
      <PageHeader title={t('title')} back={{ to: '/konto', label: t('account:title') }} />
      <TokenSection tokens={tokens} answer={answer} />
    </>
  );
}

import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { CopyField } from '#app/ui/CopyField.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Section } from '#app/ui/PageHeader.tsx';

interface InvitationLinkProps {
  readonly version: number;
  readonly made: { readonly link: string; readonly expiresAt: string } | null;
}

/** The link itself, for whoever hands it over in person; shown once. */
export function InvitationLink({ version, made }: InvitationLinkProps) {
  const { t, i18n } = useTranslation('invitation');
  return (
    <Section id="link" title={t('link')}>
      <div className="max-w-[60ch] space-y-4">
        {made ? (
          <>
            <CopyField
              id="invitation-link"
              label={t('linkOnce')}
              hint={t('linkUntil', { when: formatInstant(made.expiresAt, i18n.language) })}
              value={made.link}
            />
            <p>{t('linkPass')}</p>
          </>
        ) : (
          <p>{t('linkLead')}</p>
        )}
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button name="verb" value="link">
            {made ? t('makeAnotherLink') : t('makeLink')}
          </Button>
        </Form>
      </div>
    </Section>
  );
}

import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Section } from '#app/ui/PageHeader.tsx';
import type { PresentedDataRequest } from '../present.ts';

interface RestrictFormProps {
  readonly record: NonNullable<PresentedDataRequest['record']>;
  readonly mayLift: boolean;
}

/** Takes the person out of everything that is worked with while the request is looked into, and brings them back. */
export function RestrictForm({ record, mayLift }: RestrictFormProps) {
  const { t } = useTranslation('dataRequest');
  const { id, version, restricted } = record;
  return (
    <Section id="einschraenken" title={t('restrict')}>
      <p className="mb-2 max-w-[70ch]">{restricted ? t('restricted') : t('restrictLead')}</p>
      {(!restricted || mayLift) && (
        <Form method="post">
          <input type="hidden" name="contactId" value={id} />
          <input type="hidden" name="contactVersion" value={version} />
          <Button name="verb" value={restricted ? 'lift' : 'restrict'}>
            {restricted ? t('lift') : t('restrictNow')}
          </Button>
        </Form>
      )}
    </Section>
  );
}

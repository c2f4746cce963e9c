import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { consents, type Side } from '../terms.ts';
import { useIntroductionWords } from './words.ts';

interface ConsentLineProps {
  readonly side: Side;
  readonly name: string;
  readonly consent: string;
  readonly on: string | null;
  readonly version: number;
  readonly mayEdit: boolean;
}

/** Whether a side agrees and since when, with the choice to note another answer. */
export function ConsentLine({ side, name, consent, on, version, mayEdit }: ConsentLineProps) {
  const { t, i18n } = useTranslation('introduction');
  const { consentLabel } = useIntroductionWords();
  const id = useId();
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line py-2">
      <p className="min-w-0 grow">
        <span className="font-medium">{name}</span>
        <br />
        {on
          ? t('consentOn', { consent: consentLabel(consent), day: formatPlainDay(on, i18n.language) })
          : consentLabel(consent)}
      </p>
      {mayEdit && (
        <Form method="post" className="no-print flex items-end gap-2">
          <input type="hidden" name="version" value={version} />
          <label htmlFor={id} className="sr-only">
            {t('consentOf', { name })}
          </label>
          <select key={consent} id={id} name={`${side}Consent`} className="control" defaultValue={consent}>
            {consents.map((value) => (
              <option key={value} value={value}>
                {t(`consent.${value}`)}
              </option>
            ))}
          </select>
          <Button name="verb" value="consent" className="shrink-0" aria-label={`${t('setConsent')}: ${name}`}>
            {t('setConsent')}
          </Button>
        </Form>
      )}
    </div>
  );
}

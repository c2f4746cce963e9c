import { Form, useLocation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptState } from '#app/records/network-view/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import { fillShown, ShownFields } from './ShownFields.tsx';

interface SaveViewFormProps {
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly state: (() => KeptState) | null;
  readonly label: string;
}

/** A line to keep what is shown under a name. */
export function SaveViewForm({ regions, state, label }: SaveViewFormProps) {
  const { t } = useTranslation('view');
  const { search } = useLocation();
  const id = useId();
  return (
    <Form
      method="post"
      action="/netzwerk/ansichten"
      onSubmit={(event) => fillShown(event, state)}
      className="mt-1 space-y-2 border-t border-line p-2"
    >
      <ShownFields query={search.replace(/^\?/, '')} />
      <label htmlFor={`${id}-name`} className="block text-sm text-quiet">
        {t('name')}
      </label>
      <input id={`${id}-name`} name="name" required maxLength={80} className="control" autoComplete="off" />
      {regions.length > 0 && (
        <>
          <label htmlFor={`${id}-region`} className="block text-sm text-quiet">
            {t('for')}
          </label>
          <select id={`${id}-region`} name="regionKey" className="control">
            <option value="">{t('forMe')}</option>
            {regions.map(({ key, name }) => (
              <option key={key} value={key}>
                {t('forOffice', { region: name })}
              </option>
            ))}
          </select>
        </>
      )}
      <Button>{label}</Button>
    </Form>
  );
}

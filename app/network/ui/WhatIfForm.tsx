import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { Button } from '#app/ui/Button.tsx';

const fields = ['without', 'joinA', 'joinB'] as const;
export type TrialField = (typeof fields)[number];

export type Chosen = Readonly<Record<TrialField, ActorOption | null>>;

interface WhatIfFormProps {
  readonly chosen: Chosen;
  readonly errors: Readonly<Partial<Record<TrialField, readonly string[]>>>;
  readonly asked: boolean;
}

/** Whom to leave out and whom to join; it stands in the address, so that it can be shown to others. */
export function WhatIfForm({ chosen, errors, asked }: WhatIfFormProps) {
  const { t } = useTranslation('insight');
  const [picked, setPicked] = useState(chosen);
  const picker = (name: TrialField, label: string, hint: string | null, kind: 'organisation' | null) => (
    <ActorPicker
      id={name}
      name={name}
      single
      label={label}
      {...(hint ? { hint } : {})}
      {...(errors[name] ? { errors: errors[name] } : {})}
      searchUrl={`/suche/akteure${kind ? `?kind=${kind}` : ''}`}
      chosen={[picked[name]].filter((option) => option !== null)}
      onChange={(options) => setPicked({ ...picked, [name]: options.at(-1) ?? null })}
    />
  );
  return (
    <Form method="get" className="no-print mb-6 max-w-[60ch] space-y-4">
      {picker('without', t('whatIf.without'), t('whatIf.withoutHint'), null)}
      {picker('joinA', t('whatIf.join'), t('whatIf.joinHint'), 'organisation')}
      {picker('joinB', t('whatIf.joinWith'), null, 'organisation')}
      <div className="flex items-center gap-4">
        <Button look="primary">{t('whatIf.try')}</Button>
        {asked && (
          <Link
            reloadDocument
            className="link tap inline-flex min-h-6 items-center"
            to="/netzwerk/was-waere-wenn"
          >
            {t('whatIf.again')}
          </Link>
        )}
      </div>
    </Form>
  );
}

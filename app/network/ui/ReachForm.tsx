import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { Button } from '#app/ui/Button.tsx';
import type { ShownReach } from '../reach.server.ts';

/** From where, and by which ties; it stands in the address, so that it can be shown to others. */
export function ReachForm({ goal, start, layer }: Pick<ShownReach, 'goal' | 'start' | 'layer'>) {
  const { t } = useTranslation(['reach', 'network']);
  const [picked, setPicked] = useState<ActorOption | null>(
    start && { kind: 'organisation', id: start.id, label: start.name, detail: '' },
  );
  const address = `/organisationen/${goal.id}/erreichen`;
  return (
    <Form method="get" className="no-print mb-6 max-w-[60ch] space-y-4">
      <ActorPicker
        id="von"
        name="von"
        single
        label={t('start')}
        hint={t('startHint')}
        searchUrl="/suche/akteure?kind=organisation"
        chosen={picked ? [picked] : []}
        onChange={(options) => setPicked(options.at(-1) ?? null)}
      />
      <div>
        <label htmlFor="grundlage" className="mb-1 block font-medium">
          {t('layer')}
        </label>
        <select
          id="grundlage"
          name="grundlage"
          className="control"
          defaultValue={layer ?? ''}
          aria-describedby="grundlage-hint"
        >
          <option value="">{t('network:layers.both')}</option>
          <option value="declared">{t('network:layers.declared')}</option>
          <option value="observed">{t('network:layers.observed')}</option>
        </select>
        <p id="grundlage-hint" className="text-sm text-quiet">
          {t('layerHint')}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary">{t('show')}</Button>
        {(start || layer) && (
          <Link reloadDocument className="link tap inline-flex min-h-9 items-center" to={address}>
            {t('reset')}
          </Link>
        )}
      </div>
    </Form>
  );
}

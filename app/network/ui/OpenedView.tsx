import { Form, Link, useLocation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptState } from '#app/records/network-view/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import { CopyField } from '#app/ui/CopyField.tsx';
import { fillShown, ShownFields } from './ShownFields.tsx';
import type { ShownViews } from './ViewsMenu.tsx';

interface OpenedViewProps {
  readonly opened: NonNullable<ShownViews['opened']>;
  readonly state: (() => KeptState) | null;
}

/** The view that is open: its link, and changing it to what is shown now. */
export function OpenedView({ opened: { view, link }, state }: OpenedViewProps) {
  const { t } = useTranslation('view');
  const { search } = useLocation();
  const id = useId();
  return (
    <section
      aria-label={t('menu.opened', { name: view.name })}
      className="space-y-2 border-t border-line p-2"
    >
      <p className="font-semibold wrap-anywhere">{t('menu.opened', { name: view.name })}</p>
      <CopyField
        id={`${id}-link`}
        label={t('link.label')}
        hint={t(view.regionKey ? 'link.shared' : 'link.own')}
        value={link}
      />
      {view.mayChange && (
        <>
          <Form
            method="post"
            action={`/netzwerk/ansichten/${view.id}/bearbeiten`}
            onSubmit={(event) => fillShown(event, state)}
          >
            <input type="hidden" name="version" value={view.version} />
            <ShownFields query={search.replace(/^\?/, '')} />
            <Button name="verb" value="update" className="w-full wrap-anywhere">
              {t('menu.update', { name: view.name })}
            </Button>
          </Form>
          <Link
            className="link tap inline-flex min-h-8 items-center"
            to={`/netzwerk/ansichten/${view.id}/bearbeiten`}
          >
            {t('editTitle')}
          </Link>
        </>
      )}
    </section>
  );
}

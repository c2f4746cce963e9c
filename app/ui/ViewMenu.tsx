import { Form, useLocation } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Menu } from './Menu.tsx';

export interface ViewMenuProps {
  readonly list: string;
  readonly columns: ReadonlyArray<{ readonly key: string; readonly label: string }>;
  readonly chosen: readonly string[];
  readonly density: 'comfortable' | 'compact';
}

/** Which columns one sees and how close the rows stand; kept with the account. */
export function ViewMenu({ list, columns, chosen, density }: ViewMenuProps) {
  const { t } = useTranslation(['list', 'account']);
  const { pathname, search } = useLocation();
  return (
    <Menu
      summary={
        <>
          {t('view')} <ChevronDown size={16} aria-hidden="true" />
        </>
      }
    >
      <Form
        method="post"
        action="/listen/ansicht"
        key={`${chosen.join(' ')} ${density}`}
        className="space-y-3 p-1"
      >
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="to" value={pathname + search} />
        <fieldset>
          <legend className="text-sm font-semibold text-quiet">{t('columns')}</legend>
          {columns.map(({ key, label }) => (
            <label key={key} className="tap flex min-h-7 items-center gap-2">
              <input
                type="checkbox"
                name="columns"
                value={key}
                defaultChecked={chosen.includes(key)}
                className="size-4 accent-accent"
              />
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="text-sm font-semibold text-quiet">{t('density')}</legend>
          {(['comfortable', 'compact'] as const).map((value) => (
            <label key={value} className="tap flex min-h-7 items-center gap-2">
              <input
                type="radio"
                name="density"
                value={value}
                defaultChecked={density === value}
                className="size-4 accent-accent"
              />
              {t(`account:densities.${value}`)}
            </label>
          ))}
        </fieldset>
        <Button>{t('apply')}</Button>
      </Form>
    </Menu>
  );
}

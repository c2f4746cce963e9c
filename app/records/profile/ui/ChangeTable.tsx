import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedChange } from '../present.ts';
import { useChangeWords } from './words.ts';

interface ChangeTableProps {
  readonly change: PresentedChange;
  /** Fields whose value has become another one since. */
  readonly overtaken: readonly string[];
}

/** Old and new side by side, a line a field; what waits can be ticked line by line. */
export function ChangeTable({ change, overtaken }: ChangeTableProps) {
  const { t } = useTranslation('profile');
  const words = useChangeWords();
  const waits = change.status === 'WAITING';
  const whole = change.isNewPerson;
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-[90ch] text-left">
        <caption className="sr-only">{t('change.side')}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-quiet">
            {waits && !whole && (
              <th scope="col" className="py-1 pr-3 font-normal">
                {t('change.take')}
              </th>
            )}
            <th scope="col" className="py-1 pr-4 font-normal">
              {t('change.fieldHead')}
            </th>
            <th scope="col" className="py-1 pr-4 font-normal">
              {t('change.beforeHead')}
            </th>
            <th scope="col" className="py-1 font-normal">
              {t('change.afterHead')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {change.fields.map((field) => {
            const label = words.label(field);
            return (
              <tr key={field.name} className="align-top">
                {waits && !whole && (
                  <td className="py-1 pr-3">
                    <label className="tap inline-flex min-h-7 items-center">
                      <input
                        type="checkbox"
                        name="accepted"
                        value={field.name}
                        defaultChecked={!overtaken.includes(field.name)}
                        aria-label={t('change.takeField', { field: label })}
                        className="size-5 accent-accent"
                      />
                    </label>
                  </td>
                )}
                <th scope="row" className="py-1.5 pr-4 font-normal text-quiet">
                  {label}
                  {overtaken.includes(field.name) && (
                    <>
                      {' '}
                      <Badge tone="ageing">{t('change.overtaken')}</Badge>
                    </>
                  )}
                  {change.status === 'DECIDED' && (
                    <span className="block text-sm">
                      {change.accepted.includes(field.name) ? t('change.taken') : t('change.notTaken')}
                    </span>
                  )}
                </th>
                <td className="max-w-[40ch] py-1.5 pr-4 wrap-anywhere whitespace-pre-line">
                  {words.value(field, field.before)}
                </td>
                <td className="max-w-[40ch] py-1.5 font-medium wrap-anywhere whitespace-pre-line">
                  {words.value(field, field.after)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

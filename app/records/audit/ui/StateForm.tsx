import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import type { Shown } from '../shown.ts';
import { ShownValue } from './ShownValue.tsx';
import { useShownWords } from './words.ts';

export interface StateField {
  readonly name: string;
  readonly label: string;
  readonly earlier: Shown;
  readonly current: Shown;
  readonly differs: boolean;
  readonly restorable: boolean;
}

interface StateFormProps {
  readonly fields: readonly StateField[];
  readonly version: number;
  readonly binned: boolean;
  readonly errors: ReadonlyArray<{ readonly id: string; readonly label: string; readonly message: string }>;
  readonly failure: { readonly reason: string; readonly seconds?: number } | null;
}

/** A whole earlier state beside today's, with a box for each field that can be brought back. */
export function StateForm({ fields, version, binned, errors, failure }: StateFormProps) {
  const { t } = useTranslation('history');
  const { label } = useShownWords();
  const busy = useNavigation().state !== 'idle';
  const mayChoose = !binned && fields.some(({ differs, restorable }) => differs && restorable);
  const filled = fields.filter(
    ({ earlier, current }) => earlier.as !== 'nothing' || current.as !== 'nothing',
  );
  return (
    <Form method="post" className="space-y-4">
      <ErrorSummary errors={errors} failure={failure} />
      <input type="hidden" name="version" value={version} />
      <table className="w-full max-w-[100ch] text-left max-sm:block">
        <caption className="sr-only">{t('state.choose')}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line">
            <th scope="col" className="w-48 py-1 pr-4 font-semibold">
              {t('state.field')}
            </th>
            <th scope="col" className="py-1 pr-4 font-semibold">
              {t('state.earlier')}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {t('state.current')}
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {filled.map((field, index) => (
            <tr key={field.name} className="border-b border-line align-top max-sm:block max-sm:py-2">
              <th scope="row" className="py-1.5 pr-4 font-normal text-quiet max-sm:block max-sm:py-0">
                {field.differs && field.restorable && !binned ? (
                  <label className="tap inline-flex min-h-6 items-start gap-2 text-ink">
                    <input
                      type="checkbox"
                      name="fields"
                      value={field.name}
                      id={`state-fields-${index}`}
                      aria-label={t('state.bringBack', { field: label(field.label) })}
                      className="mt-0.5 size-5 flex-none accent-accent"
                    />
                    <span className="font-medium">{label(field.label)}</span>
                  </label>
                ) : (
                  label(field.label)
                )}
              </th>
              <td className="py-1.5 pr-4 whitespace-pre-line max-sm:block max-sm:py-0">
                <ShownValue shown={field.earlier} />
              </td>
              <td className="py-1.5 whitespace-pre-line max-sm:block max-sm:py-0">
                {field.differs ? (
                  <>
                    <span className="text-sm text-quiet sm:hidden">{t('state.current')}: </span>
                    <ShownValue shown={field.current} />
                  </>
                ) : (
                  <span className="text-sm text-quiet">{t('state.equal')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayChoose && (
        <Button look="primary" disabled={busy}>
          {t('state.restore')}
        </Button>
      )}
    </Form>
  );
}

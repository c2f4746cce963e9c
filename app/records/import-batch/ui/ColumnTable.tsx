import { useTranslation } from 'react-i18next';
import { useMessage } from '#app/ui/messages.ts';
import { type ShownField, useFieldName } from './fields.ts';

export interface FileColumn {
  readonly head: string;
  readonly field: string | null;
  readonly examples: readonly string[];
}

interface ColumnTableProps {
  readonly columns: readonly FileColumn[];
  readonly fields: readonly ShownField[];
  /** Errors by the place of the column. */
  readonly errorsAt: (index: number) => readonly string[];
}

/** Each column of the file with its first values and the field that it is taken as. */
export function ColumnTable({ columns, fields, errorsAt }: ColumnTableProps) {
  const { t } = useTranslation('import');
  const fieldName = useFieldName();
  const sentence = useMessage();
  const nameOf = ({ head }: FileColumn, index: number) =>
    head.trim() || t('columnNumber', { number: index + 1 });
  return (
    <table className="w-full max-w-[60rem] text-left phone:block">
      <caption className="sr-only">{t('columns')}</caption>
      <thead className="phone:sr-only">
        <tr>
          {[t('column'), t('examples'), t('takenAs')].map((label) => (
            <th
              key={label}
              scope="col"
              className="border-b border-strong-line px-2 py-1.5 text-sm font-semibold text-quiet first:pl-0"
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="phone:block">
        {columns.map((column, index) => {
          const id = `column-${index}`;
          const errors = errorsAt(index);
          return (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one head; their order is what tells them apart
              key={index}
              className="border-b border-line align-top phone:block phone:py-2"
            >
              <th scope="row" className="px-2 py-1.5 pl-0 font-medium phone:block phone:px-0 phone:py-0">
                {nameOf(column, index)}
              </th>
              <td className="max-w-80 px-2 py-1.5 text-sm text-quiet wrap-anywhere phone:block phone:max-w-none phone:px-0 phone:py-0">
                {column.examples.join(' · ')}
              </td>
              <td className="px-2 py-1.5 phone:block phone:px-0">
                <label htmlFor={id} className="sr-only">
                  {t('takenAsOf', { column: nameOf(column, index) })}
                </label>
                <select
                  id={id}
                  name={`fields[${index}]`}
                  defaultValue={column.field ?? ''}
                  aria-invalid={errors.length > 0 || undefined}
                  aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
                  className="control"
                >
                  <option value="">{t('leaveOut')}</option>
                  {fields.map(({ key }) => (
                    <option key={key} value={key}>
                      {fieldName(key)}
                    </option>
                  ))}
                </select>
                {errors.length > 0 && (
                  <p id={`${id}-error`} className="mt-1 text-sm font-medium text-harm">
                    {errors.map(sentence).join(' ')}
                  </p>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

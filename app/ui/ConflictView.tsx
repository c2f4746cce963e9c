import { useTranslation } from 'react-i18next';

interface ConflictViewProps {
  /** The record as it now stands; nothing is shown without it. */
  readonly current: unknown;
  readonly yours: unknown;
  readonly labels: Readonly<Record<string, string>>;
}

function textIn(source: unknown, name: string): string {
  const value: unknown = typeof source === 'object' && source !== null ? Reflect.get(source, name) : null;
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}

/** Both versions side by side, where they differ. What was typed still stands in the form beneath. */
export function ConflictView({ current, yours, labels }: ConflictViewProps) {
  const { t } = useTranslation('common');
  if (typeof current !== 'object' || current === null) return null;
  const rows = Object.entries(labels)
    .map(([name, label]) => ({ name, label, theirs: textIn(current, name), mine: textIn(yours, name) }))
    .filter((row) => row.theirs !== row.mine);
  return (
    <section className="max-w-[80ch] rounded-md bg-ageing-soft px-4 py-3">
      <h2 className="font-semibold">{t('conflict.title')}</h2>
      <p className="mb-2">{t('conflict.lead')}</p>
      <table className="w-full text-left text-sm">
        <thead>
          <tr>
            {[t('conflict.field'), t('conflict.theirs'), t('conflict.yours')].map((head) => (
              <th key={head} scope="col" className="pr-4 font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, theirs, mine }) => (
            <tr key={name} className="align-top">
              <th scope="row" className="pr-4 font-normal">
                {label}
              </th>
              <td className="pr-4">{theirs || '–'}</td>
              <td>{mine || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { Form, Link } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { OwnType } from '../terms.ts';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly type: OwnType;
  readonly public: boolean;
  readonly retired: boolean;
  readonly version: number;
  readonly values: number;
  readonly options: ReadonlyArray<{ readonly label: string; readonly retired: boolean }>;
}

/** The fields of one kind in their order, then those that are retired; each with what can be done with it. */
export function OwnFieldRows({ rows, empty }: { readonly rows: readonly Row[]; readonly empty: string }) {
  const { t } = useTranslation('ownField');
  if (rows.length === 0) return <p className="text-quiet">{empty}</p>;
  const used = rows.filter(({ retired }) => !retired);
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {[...used, ...rows.filter(({ retired }) => retired)].map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0 grow basis-60">
            <Link className="link font-medium wrap-anywhere" to={`/verwaltung/felder/${row.id}`}>
              {row.label}
            </Link>{' '}
            {row.public && <Badge>{t('publicMark')}</Badge>}{' '}
            {row.retired && <Badge tone="ageing">{t('retiredMark')}</Badge>}
            <p className="text-sm text-quiet wrap-anywhere">
              {t(`types.${row.type}`)}
              {row.type === 'CHOICE' &&
                `: ${row.options
                  .filter(({ retired }) => !retired)
                  .map(({ label }) => label)
                  .join(', ')}`}
              {' · '}
              {t('filled', { count: row.values })}
              {' · '}
              <code>{row.key}</code>
            </p>
          </div>
          <Form method="post" className="flex items-center gap-1">
            <input type="hidden" name="id" value={row.id} />
            <input type="hidden" name="version" value={row.version} />
            {!row.retired && (
              <>
                <Button look="quiet" name="verb" value="up" disabled={row === used[0]}>
                  <ArrowUp size={16} aria-hidden="true" />
                  <span className="sr-only">{t('up', { label: row.label })}</span>
                </Button>
                <Button look="quiet" name="verb" value="down" disabled={row === used.at(-1)}>
                  <ArrowDown size={16} aria-hidden="true" />
                  <span className="sr-only">{t('down', { label: row.label })}</span>
                </Button>
              </>
            )}
            <Button
              look="quiet"
              name="verb"
              value={row.retired ? 'revive' : 'retire'}
              aria-label={`${row.retired ? t('revive') : t('retire')}: ${row.label}`}
            >
              {row.retired ? t('revive') : t('retire')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

import { Form, Link } from '@remix-run/react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { useCount } from './count.ts';

/** The form that the boxes of a table belong to. */
export const selectionForm = 'auswahl';

interface SelectionProps {
  readonly list: string;
  /** What the list is narrowed by, as an address carries it. */
  readonly query: string;
  readonly total: number;
  /** The table with its boxes. */
  readonly children: ReactNode;
}

/** Rows to tick, and on with those ticked or with all that the filters keep; which change it is to be is asked next. */
export function Selection({ list, query, total, children }: SelectionProps) {
  const { t } = useTranslation('list');
  const count = useCount();
  const frame = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<number | null>(null);
  const shown = count(total);
  const all = new URLSearchParams({ list, all: 'true', query });
  return (
    <div
      ref={frame}
      onChange={() => setTicked(frame.current?.querySelectorAll('input[name="ids"]:checked').length ?? 0)}
    >
      {children}
      <Form
        id={selectionForm}
        action="/listen/auswahl"
        className={`no-print flex flex-wrap items-center gap-3 py-1 phone:hidden ${ticked ? 'sticky bottom-0 z-20 border-t border-line bg-raised px-3 shadow-float' : ''}`}
      >
        <input type="hidden" name="list" value={list} />
        <p role="status" className="text-sm text-quiet">
          {ticked ? t('bulk.ticked', { count: ticked }) : t('bulk.hint')}
        </p>
        <Button disabled={ticked === 0} look={ticked ? 'primary' : 'secondary'}>
          {t('bulk.changeTicked')}
        </Button>
        {total > 1 && (
          <Link className="link tap inline-flex min-h-6 items-center" to={`/listen/auswahl?${all}`}>
            {t('bulk.chooseAll', { shown })}
          </Link>
        )}
      </Form>
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { useShortcuts } from './shortcuts.ts';

interface ShortcutHelpProps {
  /** Keys as they stand on the keyboard, and what they do. */
  readonly shortcuts: ReadonlyArray<{ readonly keys: readonly string[]; readonly does: string }>;
}

/** `?` lists the keys that this product knows. */
export function ShortcutHelp({ shortcuts }: ShortcutHelpProps) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('shortcuts.title')}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        {[...shortcuts, { keys: ['?'], does: t('shortcuts.help') }].map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-block min-w-6 rounded-sm border border-strong-line px-1.5 text-center font-mono text-sm">
      {children}
    </kbd>
  );
}

import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Diff } from '#app/ui/Diff.tsx';
import { formatInstant } from '#app/ui/format.ts';
import type { PresentedChange } from '../present.ts';
import { useChangeWords } from './words.ts';

/** What waits for the office, old and new, to be taken back. */
export function WaitingChanges({ changes }: { readonly changes: readonly PresentedChange[] }) {
  const { t, i18n } = useTranslation('profile');
  const words = useChangeWords();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="wartet" className="mb-5 max-w-[80ch] rounded-md bg-ageing-soft px-4 py-3">
      <h2 id="wartet" className="font-semibold">
        {t('waiting')}
      </h2>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.id} className="py-2">
            <p className="mb-1 text-sm">
              {[change.person, t('waitingSince', { at: formatInstant(change.createdAt, i18n.language) })]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Diff
              changes={change.fields.map((field) => ({
                key: field.name,
                label: words.label(field),
                before: words.value(field, field.before),
                after: words.value(field, field.after),
              }))}
            />
            <Form method="post" action="/profil" className="mt-2">
              <input type="hidden" name="id" value={change.id} />
              <input type="hidden" name="version" value={change.version} />
              <Button name="verb" value="withdraw">
                {t('withdraw')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

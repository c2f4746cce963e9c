import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';

/** The secret of a token that has just been made. It takes the focus: this is the only time it can be copied. */
export function NewToken({ name, token }: { readonly name: string; readonly token: string }) {
  const { t } = useTranslation('token');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    field.current?.select();
    // Where the clipboard is closed to us, the selected text can still be copied by hand.
    await navigator.clipboard.writeText(token).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="mb-5 max-w-[80ch] rounded-md border-l-4 border-accent bg-accent-soft px-4 py-3">
      <label htmlFor="new-token" className="block font-medium">
        {t('made', { name })}
      </label>
      <p id="new-token-hint" className="mb-2 text-sm">
        {t('madeHint')}
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id="new-token"
          className="control min-w-0 flex-1 basis-64 font-mono"
          value={token}
          readOnly
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          aria-describedby="new-token-hint"
        />
        <Button type="button" look="primary" onClick={copy}>
          {t('copy')}
        </Button>
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm">
        {copied ? t('copied') : ''}
      </p>
    </div>
  );
}

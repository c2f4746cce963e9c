import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '#app/ui/Button.tsx';
import { mailAddress } from '../mail.ts';

interface MailDraftProps {
  readonly to: string;
  readonly address: string | null;
  readonly subject: string | null;
  readonly body: string;
  /** What to do instead where there is no address. */
  readonly otherwise?: string;
}

/** A drafted message: read here, sent from wherever the office writes its mail. */
export function MailDraft({ to, address, subject, body, otherwise }: MailDraftProps) {
  const { t } = useTranslation('introduction');
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body);
      setSaid(t('copied'));
    } catch {
      setSaid(t('copyByHand'));
    }
  };
  return (
    <section aria-label={t('mailTo', { name: to })} className="mt-4">
      <h3 className="font-semibold">{t('mailTo', { name: to })}</h3>
      {subject && <p className="mt-1 text-quiet">{subject}</p>}
      <p className="mt-1 max-w-[60ch] whitespace-pre-line break-words border-l-2 border-line pl-3">{body}</p>
      <div className="no-print mt-2 flex flex-wrap items-center gap-2">
        <a className={buttonClass()} href={mailAddress(address, subject, body)}>
          {t('openMail')}
        </a>
        <Button type="button" look="quiet" onClick={copy}>
          {t('copyMail')}
        </Button>
        <span role="status" className="text-sm text-quiet">
          {said}
        </span>
      </div>
      {!address && <p className="mt-1 text-sm text-quiet">{otherwise ?? t('noAddress')}</p>}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { MailDraft } from '#app/records/introduction/ui/MailDraft.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { Section } from '#app/ui/PageHeader.tsx';
import { letterOf } from '../letter.ts';
import type { PresentedDataRequest } from '../present.ts';

interface TellPersonProps {
  readonly request: PresentedDataRequest;
  readonly sender: string;
}

/** What the person has to be told by the office itself, ready to be sent or read out. */
export function TellPerson({ request, sender }: TellPersonProps) {
  const { t } = useTranslation('dataRequest');
  const { name, address, language } = request;
  const letter = letterOf(language, {
    ...request,
    receivedOn: formatPlainDay(request.receivedOn, language),
    dueOn: formatPlainDay(request.dueOn, language),
    sender,
  });
  return (
    <Section id="bescheid" title={t('tell')}>
      <p className="max-w-[70ch]">{t(request.extension === null ? 'tellReceipt' : 'tellExtension')}</p>
      <MailDraft to={name ?? t('gone')} address={address} otherwise={t('tellOtherwise')} {...letter} />
    </Section>
  );
}

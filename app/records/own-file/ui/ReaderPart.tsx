import { useTranslation } from 'react-i18next';
import { formatInstant } from '#app/ui/format.ts';
import { Section } from '#app/ui/PageHeader.tsx';
import type { PresentedReader, PresentedWriting } from '../readers.ts';
import { Aside, Lines } from './Lines.tsx';
import { useDays } from './use-days.ts';

interface ReaderPartProps {
  readonly readers: readonly PresentedReader[];
  readonly writings: readonly PresentedWriting[];
}

/** Who has looked at the person's record and who has written it. */
export function ReaderPart({ readers, writings }: ReaderPartProps) {
  const { t, i18n } = useTranslation('ownFile');
  const { day } = useDays();
  return (
    <>
      <Section id="einsicht" title={t('readers')}>
        <p className="mb-2 max-w-[70ch] text-quiet">{t('readersLead')}</p>
        <Lines rows={readers} none={t('readersNone')}>
          {({ name, days }) => (
            <>
              {name ?? t('formerAccount')}
              <Aside parts={[t('readerLine', { count: days.length, last: day(days[0] ?? '') })]} />
            </>
          )}
        </Lines>
      </Section>
      <Section id="geaendert" title={t('writings')}>
        <Lines rows={writings} none={t('writingsNone')}>
          {({ at, name, byOperator }) => (
            <>
              {byOperator ? t('operator') : (name ?? t('formerAccount'))}
              <Aside parts={[formatInstant(at, i18n.language)]} />
            </>
          )}
        </Lines>
      </Section>
    </>
  );
}

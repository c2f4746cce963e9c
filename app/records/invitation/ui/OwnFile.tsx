import { useTranslation } from 'react-i18next';
import { channelKinds, legalBases } from '#app/records/contact/terms.ts';
import { formatDay } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';

interface Stored {
  readonly salutation: string | null;
  readonly name: string;
  readonly channels: ReadonlyArray<{
    readonly kind: string;
    readonly value: string;
    readonly visible: boolean;
  }>;
  readonly functions: ReadonlyArray<{
    readonly position: string | null;
    readonly organisation: string;
    readonly to: string | null;
  }>;
  readonly tags: readonly string[];
  readonly hasNotes: boolean;
  readonly meetings: number;
  readonly legalBasis: string;
  readonly purpose: string | null;
  readonly source: string | null;
  readonly retainUntil: string | null;
}

/** What is stored about a person, told to that person. */
export function OwnFile({ stored }: { readonly stored: Stored }) {
  const { t, i18n } = useTranslation(['invitation', 'contact']);
  const basis = legalBases.find((known) => known === stored.legalBasis);
  const functionLine = ({ position, organisation, to }: Stored['functions'][number]) => {
    const what = [position, organisation].filter(Boolean).join(', ');
    return to ? t('functionUntil', { what, day: formatDay(to, i18n.language) }) : what;
  };
  const channelLine = ({ kind, value, visible }: Stored['channels'][number]) => {
    const known = channelKinds.find((one) => one === kind);
    return `${known ? t(`contact:channel.${known}`) : kind} ${value} (${visible ? t('visible') : t('officeOnly')})`;
  };
  return (
    <>
      <h2 className="mt-8 mb-2 border-b border-line pb-1 text-xl">{t('stored')}</h2>
      <Facts
        items={[
          [t('name'), stored.name],
          [t('salutation'), stored.salutation],
          [
            t('channels'),
            <span key="c" className="wrap-anywhere">
              {stored.channels.map(channelLine).join('\n')}
            </span>,
          ],
          [t('functions'), stored.functions.map(functionLine).join('\n')],
          [t('tags'), stored.tags.join(', ')],
          [t('notes'), stored.hasNotes ? t('notesYes') : t('notesNo')],
          [t('meetings'), t('attended', { count: stored.meetings })],
          [t('legalBasis'), basis && t(`contact:legalBasis.${basis}`)],
          [t('purpose'), stored.purpose],
          [t('source'), stored.source],
          [t('retainUntil'), stored.retainUntil && formatDay(stored.retainUntil, i18n.language)],
        ]}
      />
    </>
  );
}

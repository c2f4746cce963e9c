import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { Button } from '../Button.tsx';
import { useDates } from '../format.ts';
import type { Draft } from './draft-store.ts';
import { titleOf } from './form-content.ts';

interface DraftOffersProps {
  readonly drafts: readonly Draft[];
  /** The record's version as it now stands. */
  readonly version: number | undefined;
  readonly onResume: (draft: Draft) => void;
  readonly onDismiss: (draft: Draft) => void;
}

const shown = 3;

/** What was typed here and not saved, to go on with or to let go. */
export function DraftOffers({ drafts, version, onResume, onDismiss }: DraftOffersProps) {
  const { t } = useTranslation('ui');
  const dates = useDates(dayOf(new Date()));
  if (drafts.length === 0) return null;
  return (
    <section
      aria-label={t('draft.region')}
      className="mb-5 max-w-[60ch] space-y-3 rounded-md bg-accent-soft px-4 py-3"
    >
      {drafts.slice(0, shown).map((draft) => {
        const title = titleOf(draft);
        const begun = Number(draft.fields.find(([name]) => name === 'version')?.[1]);
        return (
          <div key={draft.key}>
            <p>
              {t('draft.offer', { when: dates.instant(draft.at) })}
              {title && <span className="block font-medium break-words">{t('draft.title', { title })}</span>}
            </p>
            {version !== undefined && begun < version && (
              <p className="text-sm text-quiet">{t('draft.changed')}</p>
            )}
            <div className="mt-2 flex flex-wrap gap-2">
              <Button type="button" onClick={() => onResume(draft)}>
                {t('draft.resume')}
              </Button>
              <Button type="button" look="quiet" onClick={() => onDismiss(draft)}>
                {t('draft.dismiss')}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

interface DraftStateProps {
  readonly keptAt: string | null;
  readonly tooLong: boolean;
  readonly onDiscard: () => void;
}

/** Under the button: that the text is kept, and how to let go of it. */
export function DraftState({ keptAt, tooLong, onDiscard }: DraftStateProps) {
  const { t } = useTranslation('ui');
  const dates = useDates(dayOf(new Date()));
  if (tooLong) return <p className="text-sm text-ageing">{t('draft.tooLong')}</p>;
  if (keptAt === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      {t('draft.kept', { when: dates.instant(keptAt) })}
      <Button type="button" look="quiet" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { Section } from '#app/ui/PageHeader.tsx';
import type { Report } from '../report-shape.ts';
import { useWriting } from './write.ts';

type StandNoteProps = Pick<Report, 'today' | 'window' | 'activities' | 'withheld'>;

/** On what day and from what the figures were made, and what would change them. */
export function StandNote({ today, window, activities, withheld }: StandNoteProps) {
  const { t } = useTranslation(['report', 'network']);
  const { number, day } = useWriting();
  const { tookPlace, late } = activities;
  const over = window.to < today;
  const entered =
    late > 0 ? t('stand.late', { count: late, shown: number(late) }) : tookPlace > 0 ? t('stand.noLate') : '';
  return (
    <Section id="stand" title={t('stand.title')}>
      <div className="max-w-[70ch] space-y-1">
        <p>
          {t('stand.made', { day: day(today) })}{' '}
          {over ? entered : t('stand.running', { day: day(window.to) })}
        </p>
        <p>{t('stand.changes')}</p>
        {withheld.length > 0 && (
          <p>
            {t('network:withheldTitle')}{' '}
            {withheld.map((key) => t(`network:withheld.${key as 'regions'}`)).join(', ')}.
          </p>
        )}
      </div>
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import { addDays } from '#app/kernel/day.ts';
import { type Every, type Pattern, parseRule } from '#app/kernel/recurrence.ts';
import { formatPlainDay, formatWeekday } from '#app/ui/format.ts';

/** A Monday, to name weekdays by. */
const monday = '2024-01-01';

const ordinals = ['first', 'second', 'third', 'fourth'] as const;

/** The words for how something repeats. */
export function useRuleWords() {
  const { t, i18n } = useTranslation('meeting');
  const weekday = (number: number) => formatWeekday(addDays(monday, number), i18n.language, 'long');
  const patternWords = (pattern: Pattern, count: number): string => {
    switch (pattern.every) {
      case 'WEEK':
        return t('rule.week', { count, weekday: weekday(pattern.weekday) });
      case 'MONTH_DAY':
        return t('rule.monthDay', { count, day: pattern.monthDay });
      case 'MONTH_WEEKDAY': {
        const nth = ordinals[pattern.nth - 1] ?? 'last';
        return t('rule.monthWeekday', {
          count,
          nth: t(`rule.nth.${nth}`),
          weekday: weekday(pattern.weekday),
        });
      }
    }
  };
  return {
    rhythmLabel: (every: Every) => t(`rhythm.${every}`),
    /** A stored rule as a sentence; one that is none of ours as it is. */
    ruleWords: (text: string): string => {
      const rule = parseRule(text);
      if (!rule) return text;
      const end =
        'count' in rule.ends
          ? t('rule.count', { count: rule.ends.count })
          : t('rule.until', { day: formatPlainDay(rule.ends.until, i18n.language) });
      return `${patternWords(rule.pattern, rule.interval)}, ${end}`;
    },
  };
}

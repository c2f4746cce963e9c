import type { MetaFunction } from '@remix-run/node';
import { type TitleKey, titles } from '#app/i18n/titles.ts';

/** The reader's language as the root's loader has found it; German where that has failed. */
function localeOf(matches: ReadonlyArray<{ readonly id: string; readonly data?: unknown }>): 'de' | 'en' {
  const data = matches.find(({ id }) => id === 'root')?.data;
  const display = typeof data === 'object' && data !== null && 'display' in data ? data.display : null;
  const locale =
    typeof display === 'object' && display !== null && 'locale' in display ? display.locale : null;
  return locale === 'en' ? 'en' : 'de';
}

/** Names the browser's tab in the reader's language. */
export function titled(key: TitleKey): MetaFunction {
  return ({ matches }) => [{ title: `${titles[key][localeOf(matches)]} – Akteursnetz` }];
}

import { RemixI18Next } from 'remix-i18next/server';
import { type Locale, locales, themes } from '#app/records/account/terms.ts';
import { readPreferenceCookie } from './cookies.server.ts';
import type { Visit } from './page.server.ts';

/** Somebody's own choice, else the cookie of a visitor, else German; never the browser's guess. */
export interface Display {
  readonly locale: Locale;
  readonly theme: (typeof themes)[number];
  readonly density: 'comfortable' | 'compact';
}

async function cookieChoice(request: Request): Promise<{ locale?: unknown; theme?: unknown }> {
  const value = await readPreferenceCookie(request);
  return typeof value === 'object' && value !== null ? value : {};
}

const detection = new RemixI18Next({
  detection: {
    supportedLanguages: [...locales],
    fallbackLanguage: 'de',
    order: ['custom'],
    findLocale: async (request) => {
      const { locale } = await cookieChoice(request);
      return typeof locale === 'string' ? locale : null;
    },
  },
});

export async function displayOf({
  request,
  preferences,
}: Pick<Visit, 'request' | 'preferences'>): Promise<Display> {
  if (preferences) {
    const { locale, theme, density } = preferences;
    return { locale, theme, density };
  }
  const { theme } = await cookieChoice(request);
  return {
    locale: (await detection.getLocale(request)) === 'en' ? 'en' : 'de',
    theme: themes.find((known) => known === theme) ?? 'system',
    density: 'comfortable',
  };
}

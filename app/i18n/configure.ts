import { createInstance, type i18n as I18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { de } from './de/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof de;
    returnNull: false;
  }
}

const shared = {
  defaultNS: 'common',
  fallbackLng: 'de',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

/** The words of one language, ready for React; React escapes them. */
export async function configureI18n(locale: string, words: ResourceLanguage): Promise<I18n> {
  const instance = createInstance();
  await instance
    .use(initReactI18next)
    .init({ ...shared, lng: locale, resources: { [locale]: words }, fallbackLng: locale });
  return instance;
}

import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { configureI18n } from '#app/i18n/configure.ts';
import { addWordsTo, wordsAtFirst } from '#app/i18n/wanted-words.ts';

/**
 * RemixBrowser suspends until the page's data is decoded, and there is no
 * boundary above it: a key pressed before the first rendering makes React render
 * at once, find nothing to show and give up on the page for good (its error
 * 345). So it is asked once outside of React, where it throws what it waits for
 * before any hook.
 */
async function untilDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reason) {
    if (reason instanceof Promise) await reason;
  }
}

const locale = document.documentElement.lang;
// Only the page's own language is fetched, and of it what the page's modules speak of.
const i18n = await configureI18n(locale, await wordsAtFirst());
addWordsTo(i18n);
await untilDecoded();

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={i18n}>
      <RemixBrowser />
    </I18nextProvider>,
  );
});

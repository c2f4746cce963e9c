import { api as germanApi } from './de/api.ts';
import { de } from './de/index.ts';
import { api as englishApi } from './en/api.ts';
import { en } from './en/index.ts';

/** Both languages, for rendering on the server. */
export const words = { de, en };

/** What the API says. Apart from the rest, which every browser gets. */
export const apiWords = { de: germanApi, en: englishApi };

import { de } from './de/index.ts';
import { en } from './en/index.ts';

/** Both languages, for rendering on the server. */
export const words = { de, en };

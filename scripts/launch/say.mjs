/** What the launcher tells people: one line a step, with how long it took. */

/** The launcher can't go on, for a reason told in one sentence. */
export class CannotGoOn extends Error {}

let quiet = false;

/** Says everything on stderr from now on, so that a command's output stays its own. */
export function keepQuiet() {
  quiet = true;
}

/** @param {string} text */
export function say(text) {
  (quiet ? process.stderr : process.stdout).write(`${text}\n`);
}

/**
 * Says a step, does it, and says how long it took.
 *
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const began = Date.now();
  say(`… ${title}`);
  const result = await work();
  say(`  fertig nach ${((Date.now() - began) / 1000).toFixed(1).replace('.', ',')} s`);
  return result;
}

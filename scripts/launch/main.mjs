import { WrongSetting } from './environment.mjs';
import { CannotGoOn } from './say.mjs';

/**
 * The one place where a launcher's failure becomes a sentence and an exit code.
 *
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const expected = error instanceof WrongSetting || error instanceof CannotGoOn;
    process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

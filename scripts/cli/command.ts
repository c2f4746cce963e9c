import { isDatabaseError } from '#app/database/errors.ts';

/** The command was called wrongly: exit 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** The command could not do what it was asked, for a reason that the operator can understand: exit 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What went wrong, in one sentence for the operator. */
export function sentenceOf(error: unknown): string {
  if (isDatabaseError(error)) return `Die Datenbank lehnt ab (${error.message}).`;
  return error instanceof Error ? error.message : String(error);
}

/** Runs a command to its exit code: 0 done, 1 failed, 2 wrong use, each failure in one line on stderr. */
export async function runCommand(help: string, work: (args: string[]) => Promise<void>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    await work(args);
  } catch (error) {
    const wrongUse =
      error instanceof WrongUse ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    process.stderr.write(`${sentenceOf(error)}\n`);
    if (wrongUse) process.stderr.write(`\n${help}`);
    else if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = wrongUse ? 2 : 1;
  }
}

/** Prints a result: one line of JSON for programs, sentences for people. */
export function print(json: boolean, result: unknown, sentence: string): void {
  process.stdout.write(`${json ? JSON.stringify(result) : sentence}\n`);
}

import { fold } from '#app/kernel/text.ts';
import { commonPasswords } from './common-passwords.ts';

export const shortestPassword = 12;

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertzuiopu',
  'qwertyuiop',
  'asdfghjkloa',
  'yxcvbnm',
  'zxcvbnm',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** What stays of a text when each run of the alphabet or the keyboard counts as one sign: `abcdef12` → 2. */
function effort(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; signs += 1) {
    let length = 1;
    const follows = (end: number) =>
      runs.some((run) => run.includes(text.slice(at, end))) || new Set(text.slice(at, end)).size === 1;
    while (at + length < text.length && follows(at + length + 1)) length += 1;
    at += length >= 3 ? length : 1;
  }
  return signs;
}

/** The part that a text repeats: `hallohallohal` → `hallo`. */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

const lookalikes: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  3: 'e',
  1: 'i',
  '!': 'i',
  0: 'o',
  5: 's',
  $: 's',
  7: 't',
};

/** Is it, digits and signs around it aside, one of those that everybody tries first, or hardly more than a run? */
function isCommon(password: string): boolean {
  const core = password.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '');
  const plain = core.replace(/[^\p{Letter}]/gu, (sign) => lookalikes[sign] ?? sign);
  const listed = [password, core, plain, unitOf(core)].some((text) => commonPasswords.has(text));
  return listed || new Set(password).size < 5 || unitOf(password).length < 8 || effort(password) < 6;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * The key of what is wrong with a password, or null. Length is what counts
 * (NIST SP 800-63B §5.1.1.2): no rule on kinds of characters, none on age.
 */
export function passwordFault(password: string, { name, email }: Person): string | null {
  if ([...password].length < shortestPassword) return 'password-short';
  const folded = fold(password);
  if (isCommon(folded)) return 'password-common';
  const mailbox = fold(email.split('@', 1)[0] ?? '');
  const personal = [...fold(name).split(/[^\p{Letter}\p{Number}]+/u), mailbox, 'akteursnetz'];
  const rest = personal
    .filter((word) => word.length >= 4)
    .reduce((text, word) => text.replaceAll(word, ''), folded);
  // "Heidelberger Schloss" is no less of a password because somebody is called Berg: what else is there counts.
  return rest !== folded && (rest.length < 8 || isCommon(rest)) ? 'password-personal' : null;
}

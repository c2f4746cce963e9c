import { fold } from '#app/kernel/text.ts';
import { commonPasswords } from './common-passwords.ts';

export const shortestPassword = 12;

/** One sign over and over, or a run of the keyboard or the alphabet. */
function isMonotonous(password: string): boolean {
  const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertzuiopasdfghjklyxcvbnm'];
  return new Set(password).size < 5 || runs.some((run) => run.repeat(2).includes(password));
}

/** Is it, digits and signs at its end aside, one of those that everybody tries first? */
function isCommon(password: string): boolean {
  const core = password.replace(/[^\p{Letter}]+$/u, '');
  return commonPasswords.has(password) || commonPasswords.has(core) || isMonotonous(password);
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
  const personal = [...fold(name).split(' '), fold(email.split('@', 1)[0] ?? ''), 'akteursnetz'];
  const rest = personal
    .filter((word) => word.length >= 4)
    .reduce((text, word) => text.replaceAll(word, ''), folded);
  return rest.length < shortestPassword - 4 && rest !== folded ? 'password-personal' : null;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFault, shortestPassword } from '#app/records/account/password-rules.ts';

const person = { name: 'Jörg Groß-Wagner', email: 'j.wagner@landkreis.example' };

describe('a password', () => {
  it.each([
    'drei blaue Boote im Nebel',
    'Mein Hund heißt Bello',
    'Gurkensalat mit Dill',
    'correct horse battery',
    'x9!Kq27pLm#z',
    'Сорок семь котов',
    'Heidelberger Schlossfest',
  ])('%j is taken', (password) => {
    expect(passwordFault(password, { ...person, name: 'Anna Berg' })).toBeNull();
  });

  it.each([
    ['kurz und gut', null],
    ['elf Zeichen', 'password-short'],
    // Eleven signs of two code units each are still eleven.
    ['🚀🛰🪐🌍🌕🌟🌠🌌🌈🔭🧭', 'password-short'],
    ['passwordpassword', 'password-common'],
    ['PasswortPasswort', 'password-common'],
    ['Willkommen2026!!', 'password-common'],
    ['!!P@ssw0rt!!2026', 'password-common'],
    ['Sun$hine1234567', 'password-common'],
    ['michaeljackson', 'password-common'],
    ['Weihnachtsbaum24', 'password-common'],
    ['123456789012345', 'password-common'],
    ['qwertzuiopasdfg', 'password-common'],
    ['abcdefghijklmno', 'password-common'],
    ['lkjhgfdsaoiuztrewq', 'password-common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password-common'],
    ['ababababababab', 'password-common'],
    ['bello bello bello bello', 'password-common'],
    ['Müllermüllermüller', 'password-common'],
    ['jörg groß-wagner', 'password-personal'],
    ['JoergWagner1!', 'password-personal'],
    ['Jorg.Wagner.2026', 'password-personal'],
    ['wagnerwagner12', 'password-common'],
    ['j.wagner-j.wagner', 'password-personal'],
    ['Akteursnetz2026!', 'password-personal'],
    ['Akteursnetz-Passwort', 'password-personal'],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password, person)).toBe(fault);
  });

  it('is judged at once, however it is made up', () => {
    const signs = fc.string({ minLength: 0, maxLength: 200, unit: 'binary' });
    const patterns = fc
      .tuple(fc.constantFrom('a', 'ab', 'qwertz', 'p@55', '0'), fc.integer({ min: 1, max: 100 }))
      .map(([unit, times]) => unit.repeat(times).slice(0, 200));
    fc.assert(
      fc.property(fc.oneof(signs, patterns), (password) => {
        const fault = passwordFault(password, person);
        if ([...password].length < shortestPassword) expect(fault).toBe('password-short');
        expect(fault === null || fault.startsWith('password-')).toBe(true);
      }),
    );
  });

  it('is not taken again with another case or accents, where it was refused', () => {
    fc.assert(
      fc.property(fc.constantFrom('passwordpassword', 'michaeljackson', 'qwertzuiopasdfg'), (password) => {
        expect(passwordFault(password.toUpperCase(), person)).toBe('password-common');
        expect(passwordFault(password.replace('a', 'á'), person)).toBe('password-common');
      }),
    );
  });
});

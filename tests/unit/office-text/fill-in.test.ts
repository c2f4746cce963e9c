import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillIn, officeTextChange } from '#app/records/office-text/office-text.ts';
import { shipped } from '#app/records/office-text/shipped.ts';
import { officeTextKinds, officeTextLocales } from '#app/records/office-text/terms.ts';

it('puts each value in its place, and a value brings no placeholder of its own', () => {
  expect(fillIn('{{a}}, {{ b }}!', { a: '{{b}}', b: 'c' })).toBe('{{b}}, c!');
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(fillIn('x{{a}}y', { a: value })).toBe(`x${value}y`);
    }),
  );
});

it('leaves no gap where a line had nothing to say', () => {
  expect(fillIn('eins\n\n{{note}}\n\nzwei', { note: '' })).toBe('eins\n\nzwei');
  expect(fillIn('eins\n\n{{note}}\n\nzwei', { note: 'da' })).toBe('eins\n\nda\n\nzwei');
  expect(fillIn('{{constructor}}{{toString}}', {})).toBe('');
});

const faultsOf = (change: object) => {
  const parsed = officeTextChange.safeParse({ kind: 'RESET', locale: 'de', version: 0, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

it.each([
  [{ subject: 'Neu', body: 'ohne Ziel' }, ['body: placeholder-needed?name=link']],
  [{ subject: 'Neu', body: '{{link}} {{kennwort}}' }, ['body: placeholder?name=kennwort']],
  [{ subject: 'Hier: {{link}}', body: '{{link}}' }, ['subject: placeholder-secret']],
  [{ subject: 'Neu\r\nBcc: alle@example.org', body: '{{link}}' }, ['subject: one-line']],
  [{ subject: '', body: '{{link}}' }, ['subject: required']],
  [{ subject: 'Neu', body: '{{link}}', html: 'x' }, [': Unrecognized key: "html"']],
])('refuses a text that would not do: %j', (change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

it('ships texts that it would itself take', () => {
  for (const kind of officeTextKinds) {
    for (const locale of officeTextLocales) {
      expect(faultsOf({ kind, locale, ...shipped[kind][locale] }), `${kind} ${locale}`).toEqual([]);
    }
  }
});

import { expect, test } from 'vitest';
import { dueAfter, extendedDueAfter } from '#app/records/data-request/data-request.ts';
import { letterOf } from '#app/records/data-request/letter.ts';

test('one month, and three with the extension: the day of the same number, or the last there is', () => {
  expect(dueAfter('2026-01-31')).toBe('2026-02-28');
  expect(extendedDueAfter('2026-01-31')).toBe('2026-04-30');
  expect(extendedDueAfter('2025-11-30')).toBe('2026-02-28');
  expect(extendedDueAfter('2026-10-15')).toBe('2027-01-15');
});

test('the letter says what came when, and until when it is answered or why it takes longer', () => {
  const told = {
    name: 'Ada Brief',
    kind: 'ERASURE',
    receivedOn: '31.01.2026',
    dueOn: '28.02.2026',
    extension: null,
    sender: 'Mara Beispiel',
  } as const;
  const receipt = letterOf('de', told);
  expect(receipt.subject).toBe('Ihre Anfrage zu Ihren Daten ist angekommen');
  expect(receipt.body).toBe(
    'Guten Tag Ada Brief,\n\nam 31.01.2026 haben wir Ihre Anfrage erhalten. Es geht um: Löschung. Sie bekommen spätestens am 28.02.2026 eine Antwort von uns.\n\nMit freundlichen Grüßen\nMara Beispiel',
  );
  const longer = letterOf('en', { ...told, name: null, extension: 'many files.' });
  expect(longer.body).toContain('Good day,');
  expect(longer.body).toContain('The reason: many files.');
});

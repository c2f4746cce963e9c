import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayText,
  nameParts,
  numberText,
  phoneText,
  postcodeText,
  readCell,
} from '#app/operations/import/cell.ts';
import { importFields } from '#app/operations/import/field.ts';
import { KeySet } from '#app/operations/import/key-set.ts';
import { planErrors } from '#app/operations/import/plan-errors.ts';
import { headKey, recogniseColumns, recogniseTable } from '#app/operations/import/recognise.ts';
import { suggestPlan } from '#app/operations/import/upload.server.ts';
import { contactFields } from '#app/records/contact/contact.ts';
import { importKinds } from '#app/records/import-batch/terms.ts';
import { organisationFields } from '#app/records/organisation/organisation.ts';

const rows = (...lines: readonly string[]) => lines.map((line) => ({ cells: line.split(';') }));

describe('the fields', () => {
  it('are those of the record files, and every one is known by its own name', () => {
    const keys = (kind: (typeof importKinds)[number]) => importFields[kind].map(({ key }) => key);
    // No cell holds rows of a form, or the office's own fields all together.
    const inParts = ['channels', 'affiliations', 'ownFields'];
    const plain = (fields: object) => Object.keys(fields).filter((key) => !inParts.includes(key));
    expect(keys('organisations')).toEqual(expect.arrayContaining(plain(organisationFields)));
    expect(keys('contacts')).toEqual(expect.arrayContaining(plain(contactFields)));
    for (const kind of importKinds) for (const key of inParts) expect(keys(kind)).not.toContain(key);
    for (const kind of importKinds) {
      expect(keys(kind).map((key) => recogniseColumns(kind, [key, 'Vorname'])[0])).toEqual(
        keys(kind).map((key) => (key === 'firstName' ? 'firstName' : key)),
      );
    }
  });

  it('each head of the lists leads to its field', () => {
    for (const kind of importKinds) {
      for (const { key, heads } of importFields[kind]) {
        for (const head of heads)
          expect([head, recogniseColumns(kind, [head, 'Vorname'])[0]]).toEqual([head, key]);
      }
    }
  });
});

describe('heads', () => {
  it.each([
    ['Straße', 'STRASSE:'],
    ['Kürzel', 'kuerzel'],
    ['E-Mail', 'e mail *'],
    ['Schlagwörter', 'SCHLAGWOERTER'],
    ['short_name', 'shortName'],
  ])('%s and %s are one', (a, b) => expect(headKey(a)).toBe(headKey(b)));

  it('knows the German and the English table of people', () => {
    expect(
      recogniseTable(rows('Anrede;Name;Vorname;E-Mail;E-Mail 2;Handy;Firma;Funktion;Seit;Hobby')),
    ).toEqual({
      kind: 'contacts',
      headIndex: 0,
      fields: [
        'salutation',
        'lastName',
        'firstName',
        'email',
        'email',
        'mobile',
        'organisation',
        'position',
        'from',
        null,
      ],
    });
    expect(recogniseTable(rows('First name;Last name;Email address;Company;Job title'))).toMatchObject({
      kind: 'contacts',
      fields: ['firstName', 'lastName', 'email', 'organisation', 'position'],
    });
  });

  it('knows a table of organisations, behind its title', () => {
    expect(recogniseTable(rows('Unsere Partner 2026', '', 'Einrichtung;PLZ;Ort;Homepage;Branche'))).toEqual({
      kind: 'organisations',
      headIndex: 2,
      fields: ['name', 'postcode', 'city', 'website', 'kind'],
    });
  });

  it('takes one column Name without a first name for both', () => {
    expect(recogniseTable(rows('Name;E-Mail;Firma'), 'contacts').fields).toEqual([
      'fullName',
      'email',
      'organisation',
    ]);
  });
});

describe('a plan', () => {
  it('misses what a new record can’t be without, and refuses a field twice', () => {
    const plan = suggestPlan([{ line: 1, cells: ['Firma', 'Bezeichnung'] }], 'x.csv');
    expect(planErrors(plan)).toEqual([{ path: 'fixed.sector', message: 'value-needed' }]);
    expect(planErrors({ ...plan, fixed: { sector: 'BUSINESS' } })).toEqual([]);
    expect(planErrors({ ...plan, fields: ['name', 'name'], fixed: { sector: 'BUSINESS' } })).toEqual([
      { path: 'fields[1]', message: 'column-twice' },
    ]);
    expect(planErrors({ ...plan, fields: [null, '__proto__'], fixed: { version: '9' } })).toEqual([
      { path: 'fields[1]', message: 'choice' },
      { path: 'fixed.version', message: 'choice' },
      { path: 'needed.name', message: 'column-needed' },
      { path: 'fixed.sector', message: 'value-needed' },
    ]);
  });
});

describe('cells', () => {
  it.each([
    ['24.11.2026', '2026-11-24'],
    ['4.1.26', '2026-01-04'],
    ['4.1.75', '1975-01-04'],
    ['24/11/2026', '2026-11-24'],
    ['2026-11-24 00:00', '2026-11-24'],
    ['24. November 2026', '2026-11-24'],
    ['3 Mrz 2026', '2026-03-03'],
    ['3. März 2026', '2026-03-03'],
    ['1 Dec 2026', '2026-12-01'],
    ['2026/1/4', '2026-01-04'],
    ['46350', '2026-11-24'],
    ['12345678', '12345678'],
    ['3 Foo 2026', '3 Foo 2026'],
    ['irgendwann', 'irgendwann'],
  ])('the day %s', (text, day) => expect(dayText(text)).toBe(day));

  it('what a spreadsheet took for a number gets back what stood in front', () => {
    expect(['6567', '99706', '0815', 'A-1010'].map(postcodeText)).toEqual([
      '06567',
      '99706',
      '0815',
      'A-1010',
    ]);
    expect(['3631123456', '493631123456', '1701234567', '491701234567'].map(phoneText)).toEqual([
      '03631123456',
      '+493631123456',
      '01701234567',
      '+491701234567',
    ]);
    for (const whole of ['03631 911-0', '+49 3631 9110', '9110', '03631911000', '(03631) 9110']) {
      expect(phoneText(whole)).toBe(whole);
    }
  });

  it.each([
    ['1.200', '1200'],
    ['12,345,678', '12345678'],
    ['1 200', '1200'],
    ['1.5', '1.5'],
    ['viele', 'viele'],
  ])('the number %s', (text, number) => expect(numberText(text)).toBe(number));

  it.each([
    ['Frau Prof. Dr. Anna Maria Beispiel', 'Prof. Dr.', 'Anna Maria', 'Beispiel'],
    ['Heide, Otto', '', 'Otto', 'Heide'],
    ['Dr. Otto von der Heide', 'Dr.', 'Otto', 'von der Heide'],
    ['Meier', '', '', 'Meier'],
  ])('the name %s', (text, title, firstName, lastName) =>
    expect(nameParts(text)).toEqual({ title, firstName, lastName }),
  );

  it('choices by their words in both languages, others left for the schema to refuse', () => {
    expect(readCell('sector', 'wirtschaft')).toBe('BUSINESS');
    expect(readCell('sector', 'Civil society')).toBe('CIVIL_SOCIETY');
    expect(readCell('visibility', 'Öffentlich')).toBe('PUBLIC');
    expect(readCell('organisation-kind', 'Sparkasse')).toBe('savings bank');
    expect(readCell('organisation-kind', 'Imkerei')).toBe('Imkerei');
    expect(readCell('sector', 'Quatsch')).toBe('Quatsch');
    expect(readCell('flag', 'X')).toBe(true);
    expect(readCell('flag', 'nein')).toBe(false);
  });

  it('takes back the apostrophe before a formula, and no other', () => {
    expect(readCell('text', "'+49 361")).toBe('+49 361');
    expect(readCell('text', "'=SUMME(A1)")).toBe('=SUMME(A1)');
    expect(readCell('text', "'s Lädchen")).toBe("'s Lädchen");
  });
});

describe('the set of keys', () => {
  it('remembers the first line of each text, as a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3_000 }), (texts) => {
        const set = new KeySet();
        const known = new Map<string, number>();
        texts.forEach((text, index) => {
          expect(set.find(text)).toBe(known.get(text) ?? 0);
          expect(set.meet(text, index + 1)).toBe(known.get(text) ?? 0);
          if (!known.has(text)) known.set(text, index + 1);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('tells 300,000 texts apart', () => {
    const set = new KeySet();
    let met = 0;
    for (let index = 0; index < 300_000; index += 1)
      met += set.meet(`contact müller${index} a${index}@example.org`, index + 1);
    expect(met).toBe(0);
    expect(set.find('contact müller777 a777@example.org')).toBe(778);
  });
});

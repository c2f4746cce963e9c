import { expect, it } from 'vitest';
import { configureI18n } from '#app/i18n/configure.ts';
import { words } from '#app/i18n/words.server.ts';
import { insightsOf } from '#app/network/insight/compute.ts';
import type { Insight } from '#app/network/insight/insight.ts';
import { becauseOf, linksTo, sentenceOf, type Teller, type Words } from '#app/network/ui/insight-words.ts';
import { affiliation, meeting } from '../rows.ts';
import { actor, asOf, question } from './question.ts';

async function tellerIn(locale: 'de' | 'en'): Promise<Teller> {
  const instance = await configureI18n(locale, words[locale]);
  return {
    words: instance.getFixedT(locale, 'insight') as unknown as Words,
    locale,
    names: {
      actors: { a: 'Amt A', b: 'Betrieb B', c: 'College C' },
      people: { x: { name: 'Eva Beispiel', position: 'Leitung, Amt A' } },
      counties: { '16062': 'Nordhausen', '16065': 'Kyffhäuserkreis' },
      fields: { f: 'HF1 Wirtschaft' },
    },
  };
}

const insight = (rest: Partial<Insight>): Insight => ({
  kind: 'gap',
  key: 'k',
  sentence: 'few',
  parts: {},
  figure: { value: 1, digits: 0 },
  certainty: { word: 'likely', by: 'test', share: null, low: null, high: null, p: 0.0312 },
  evidence: [],
  ...rest,
});

it('tells a finding in the language of the reader, figures too', async () => {
  const gap = insight({
    parts: {
      one: { is: 'place', county: '16062', sector: 'BUSINESS' },
      other: { is: 'place', county: null, sector: 'EDUCATION' },
      observed: { is: 'number', value: 1, digits: 0 },
      expected: { is: 'number', value: 1234.56, digits: 1 },
    },
  });
  const [de, en] = [await tellerIn('de'), await tellerIn('en')];
  expect(sentenceOf(gap, de)).toBe(
    'Zwischen Wirtschaft (Nordhausen) und Bildung (überregional) gibt es wenige Verbindungen: 1; zu erwarten wären etwa 1.234,6.',
  );
  expect(sentenceOf(gap, en)).toContain('about 1,234.6 were to be expected');
  expect(becauseOf(gap.certainty, gap.figure, de)).toMatch(/^Zufall mit 3,1\s% Wahrscheinlichkeit$/);
  expect(becauseOf({ ...gap.certainty, p: 1e-9 }, gap.figure, en)).toBe('chance with probability < 0.1%');
});

it('says a rank as a range, or as the one that it always is', async () => {
  const teller = await tellerIn('de');
  const rank = (low: number, high: number) =>
    becauseOf({ word: 'sure', by: 'rank', share: 1, low, high, p: null }, { digits: 0 }, teller);
  expect([rank(1, 3), rank(2, 2)]).toEqual(['Platz 1 bis 3', 'Platz 2']);
});

it('leads to the evidence on the day that was asked for', async () => {
  const teller = await tellerIn('de');
  const looking = { level: 'organisation', asOf: '2026-01-01', county: '16062', sector: null } as const;
  expect(linksTo({ at: 'tie', a: 'a', b: 'b' }, looking, teller)).toEqual([
    { to: '/netzwerk/verbindung/a/b?asOf=2026-01-01', label: 'Amt A – Betrieb B' },
  ]);
  expect(linksTo({ at: 'organisations', county: '16065', sector: 'STATE' }, looking, teller)[0]?.to).toBe(
    '/organisationen?county=16065&sector=STATE',
  );
  expect(linksTo({ at: 'network', sort: '-weight' }, looking, teller)[0]?.to).toBe(
    '/netzwerk?view=table&sort=-weight&asOf=2026-01-01&county=16062',
  );
  expect(linksTo({ at: 'untied' }, { ...looking, level: 'contact' }, teller)[0]?.to).toBe(
    '/kontakte?county=16062',
  );
  // Two people: the page of each.
  expect(
    linksTo({ at: 'tie', a: 'a', b: 'b' }, { ...looking, level: 'contact' }, teller).map(({ to }) => to),
  ).toEqual(['/kontakte/a/verbindung/b?asOf=2026-01-01']);
});

it('has words for whatever is found', async () => {
  const rows = {
    meetings: [
      meeting('m', asOf, [{ contactId: 'x', organisationId: 'a' }, 'b']),
      meeting('n', '2024-12-23', ['b', 'c']),
    ],
    affiliations: [affiliation('x', 'a'), affiliation('x', 'c')],
  };
  const { insights } = insightsOf(question([actor('a'), actor('b'), actor('c', '16065')], rows));
  expect(new Set(insights.map(({ kind }) => kind)).size).toBeGreaterThan(4);
  for (const teller of [await tellerIn('de'), await tellerIn('en')]) {
    for (const one of insights) {
      const text = `${sentenceOf(one, teller)} ${becauseOf(one.certainty, one.figure, teller)}`;
      expect(text).not.toMatch(/\{\{|kind\.|certainty\.|undefined/);
    }
  }
});

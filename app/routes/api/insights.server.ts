import { z } from 'zod';
import type { Question } from '#app/doors/api/resource.ts';
import { tellingIn } from '#app/doors/api/telling.server.ts';
import { levels } from '#app/network/evidence/fold.ts';
import { words } from '#app/network/insight/insight.ts';
import { insightQuestion } from '#app/network/insight-filter.ts';
import { viewInsights } from '#app/network/insights.server.ts';
import { sentenceOf } from '#app/network/ui/insight-words.ts';

const insight = z.strictObject({
  kind: z.string(),
  /** The same finding has the same key in every answer. */
  key: z.string(),
  sentence: z.strictObject({ de: z.string(), en: z.string() }),
  figure: z.number(),
  certainty: z.strictObject({
    word: z.enum(words),
    by: z.enum(['draws', 'pairs', 'rank', 'interval', 'test', 'silence', 'record']),
    /** Part of the draws in which it holds. */
    share: z.number().nullable(),
    /** 90 % of the draws lie between. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** How likely chance alone is. */
    p: z.number().nullable(),
  }),
  evidence: z.strictObject({
    organisations: z.array(z.uuid()),
    people: z.array(z.uuid()),
    /** Pairs of ids, as `/network/ties/{a}/{b}` takes them. */
    ties: z.array(z.array(z.uuid())),
  }),
});

/** What the network has to say: every finding as a sentence and as figures. */
export const insights: Question = {
  path: 'network/insights',
  name: 'insights',
  schema: 'Insights',
  useCase: viewInsights,
  query: insightQuestion,
  answer: z.strictObject({
    asOf: z.iso.date(),
    since: z.iso.date(),
    level: z.enum(levels),
    draws: z.int(),
    exact: z.boolean(),
    /** What is not in it for this account, never how much. */
    withheld: z.array(z.string()),
    insights: z.array(insight),
  }),
  async run(ask, _ids, query) {
    const shown = await ask(viewInsights, query);
    const { asOf, since, level, draws, exact, withheld, names } = shown;
    const [de, en] = await Promise.all([tellingIn('de'), tellingIn('en')]);
    const people = level === 'contact';
    return {
      asOf,
      since,
      level,
      draws,
      exact,
      withheld: [...withheld],
      insights: shown.insights.map((one): z.output<typeof insight> => {
        const actors = one.evidence.flatMap((where) => (where.at === 'actor' ? [where.id] : []));
        const persons = one.evidence.flatMap((where) => (where.at === 'person' ? [where.id] : []));
        return {
          kind: one.kind,
          key: one.key,
          sentence: {
            de: sentenceOf(one, { words: de, locale: 'de', names }),
            en: sentenceOf(one, { words: en, locale: 'en', names }),
          },
          figure: one.figure.value,
          certainty: one.certainty,
          evidence: {
            organisations: people ? [] : actors,
            people: people ? actors : persons,
            ties: one.evidence.flatMap((where) => (where.at === 'tie' ? [[where.a, where.b]] : [])),
          },
        };
      }),
    };
  },
};

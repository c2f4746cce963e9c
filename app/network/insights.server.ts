import { allowed } from '#app/access/permission.ts';
import { keeping } from '#app/kernel/kept.server.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import type { InsightAnswer, Part } from './insight/insight.ts';
import { insightQuestion } from './insight-filter.ts';
import { type AskedInsights, type Names, namesFor, readInsightQuestion } from './insight-load.server.ts';
import { networkVersion, withheldFrom } from './load.server.ts';
import type { PictureCounty, Withheld } from './picture.ts';
import { networkPermissions } from './policy.ts';
import { askThreads } from './workers/threads.server.ts';

export interface ShownInsights extends InsightAnswer {
  readonly names: Names;
  readonly counties: readonly PictureCounty[];
  readonly withheld: readonly Withheld[];
}

/** Whom and what an answer speaks of. */
function mentionedIn({ insights }: InsightAnswer) {
  const parts: Part[] = insights.flatMap((insight) => Object.values(insight.parts));
  const evidence = insights.flatMap((insight) => insight.evidence);
  return {
    actors: [
      ...parts.flatMap((part) => (part.is === 'actor' ? [part.id] : part.is === 'actors' ? part.ids : [])),
      ...evidence.flatMap((one) => (one.at === 'actor' ? [one.id] : one.at === 'tie' ? [one.a, one.b] : [])),
    ],
    people: parts.flatMap((part) => (part.is === 'person' ? [part.id] : [])),
    fields: parts.flatMap((part) =>
      part.is === 'traits' ? part.traits.flatMap(({ of, key }) => (of === 'field' ? [key] : [])) : [],
    ),
  };
}

async function compute(context: ReadContext, asked: AskedInsights): Promise<ShownInsights> {
  const { question, network, names } = await readInsightQuestion(context, asked);
  const answer = await askThreads('insights', question);
  const known = { network, names, asOf: question.asOf };
  return {
    ...answer,
    names: await namesFor(context, mentionedIn(answer), known),
    counties: network.counties.map(({ key, name }) => ({ key, name })),
    withheld: withheldFrom(context.actor, context.scope),
  };
}

const answers = keeping<ShownInsights>(32);

/**
 * `network.insights`: what the network that the viewer sees has to say: who
 * holds it together, what it hangs on, where it has gaps, what has changed, each
 * with its figure, how sure it is and where to look it up.
 */
export const viewInsights = defineRead({
  name: 'network.insights',
  input: insightQuestion,
  may: (actor) => allowed(networkPermissions, 'insights', actor),
  async run(context, asked) {
    const { key } = await networkVersion(context);
    return answers(context).get(`${key} ${JSON.stringify(asked)}`, () => compute(context, asked));
  },
});

import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { type Office, openOffice } from './product.ts';
import { inTurns, p95 } from './statistics.ts';

/** A whole name, a beginning, an umlaut written out, two words turned round, a letter wrong. */
const queries = ['Metallbau Müller', 'Nordh', 'Mueller', 'Köhler Metallbau', 'Zimermann'] as const;

/** The box behind Ctrl/Cmd+K, and the field that suggests people and organisations. */
const fields = { search: '/suche/beste', 'search.actors': '/suche/akteure' } as const;

const round =
  ({ served, cookie }: Office, address: string) =>
  async () => {
    for (const q of queries) {
      const { status } = await served.client.ask(`${address}?q=${encodeURIComponent(q)}`, { cookie });
      if (status !== 200) throw new Error(`The search for ${q} answered ${status}.`);
    }
  };

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  for (const dialect of plan.dialects) {
    const large = await openOffice(plan, dialect, plan.scale.large);
    const small = await openOffice(plan, dialect, plan.scale.small);
    try {
      for (const [name, address] of Object.entries(fields)) {
        const [ours = [], other = []] = await inTurns(
          [round(large, address), round(small, address)],
          plan.scale.turns,
          5,
        );
        yield figureOf({
          name,
          ours: p95(ours) / queries.length,
          other: p95(other) / queries.length,
          otherIs: 'the same searches in a small record',
          floor: 3,
          bound: 'at most',
          unit: 'ms',
          runs: plan.scale.turns,
          note: `${dialect}, p95 of a round of ${queries.length} queries, with typo and umlaut`,
        });
      }
    } finally {
      await large.served.stop();
      await small.served.stop();
    }
  }
}

/** The search box in a large record beside a small one. */
export const search: Bench = { name: 'search', measure };

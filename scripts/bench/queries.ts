import { openCounted } from '../../tests/support/counted.ts';
import { password } from './databases.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';

/** Of some looks the least counts: what a page has set going for later may fall into one of them. */
const looks = 4;
const pages = { list: '/organisationen', meetings: '/treffen', start: '/' } as const;

async function* measure({ databases, dialects, scale }: Plan): AsyncGenerator<Figure> {
  for (const dialect of dialects) {
    const large = await openCounted(await databases.of(dialect, scale.large), password);
    const small = await openCounted(await databases.of(dialect, scale.small), password);
    try {
      const detailOf = async ({ database }: typeof large) => {
        // One with something of every kind: a relation that nothing hangs on is not asked for on SQLite.
        const { id } = await database.read.organisation.findFirstOrThrow({
          select: { id: true },
          orderBy: [{ attendances: { _count: 'desc' } }, { id: 'asc' }],
        });
        return `/organisationen/${id}`;
      };
      const count = async (counted: typeof large, path: string) => {
        // The first look fills what a process remembers of the reference tables.
        await counted.ask(path);
        let fewest = Number.POSITIVE_INFINITY;
        for (let look = 0; look < looks; look += 1) {
          const { status, statements } = await counted.ask(path);
          if (status !== 200) throw new Error(`${path} answered ${status}.`);
          fewest = Math.min(fewest, statements.length);
        }
        return fewest;
      };
      const paths = [
        ...Object.entries(pages).map(([name, path]) => [name, path, path] as const),
        ['detail', await detailOf(large), await detailOf(small)] as const,
      ];
      for (const [name, ofLarge, ofSmall] of paths) {
        const [ours, other] = [await count(large, ofLarge), await count(small, ofSmall)];
        const figure = figureOf({
          name: `pages.queries.${name}`,
          ours,
          other,
          otherIs: 'the same page of a small record',
          floor: 1,
          bound: 'at most',
          unit: 'count',
          runs: looks,
          note: `${dialect}, statements a page sends; at most 12${dialect === 'sqlite' ? ', a relation is one more each' : ''}`,
        });
        yield { ...figure, ok: figure.ok && ours <= 12 };
      }
    } finally {
      await large.close();
      await small.close();
    }
  }
}

/** How many statements a page sends, in a large record and in a small one. */
export const queries: Bench = { name: 'queries', measure };

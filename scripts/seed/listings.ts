import type { Prisma } from '#app/database/client.server.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { Calendar } from './calendar.ts';
import { type ListingPlan, listingPlans } from './listing-plans.ts';
import type { finder } from './organisations.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

function contactAt(organisationId: string, people: readonly DemoPerson[]): string | null {
  const there = people.find(({ functions }) =>
    functions.some((one) => one.organisation.id === organisationId && one.to === null),
  );
  return there?.id ?? null;
}

/** Offers and needs: most of them published, one waiting for the office, one over. */
export function demoListings(
  find: ReturnType<typeof finder>,
  people: readonly DemoPerson[],
  random: Random,
  calendar: Calendar,
): Prisma.ListingCreateManyInput[] {
  return listingPlans.map(({ of, title, text, entered, ends, waits, ...plan }: ListingPlan) => {
    const createdAt = calendar.evening(entered);
    const organisationId = find(of).id;
    const description = `${text}\n\nBeispiel (erfunden).`;
    return {
      ...plan,
      id: random.id(createdAt.getTime()),
      organisationId,
      contactId: contactAt(organisationId, people),
      title,
      description,
      published: !waits,
      publishedAt: waits ? null : createdAt,
      validUntil: ends === null ? null : calendar.day(ends),
      sortKey: sortKeyOf(title),
      searchText: searchTextOf(title, description),
      createdAt,
      updatedAt: createdAt,
    };
  });
}

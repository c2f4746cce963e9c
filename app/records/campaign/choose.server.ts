import { queryEntries } from '#app/kernel/field.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { regionFor } from '../meeting/references.server.ts';
import { organisationFilterFor, organisationFilterInput } from '../organisation/list.server.ts';
import { askedAlready, type Candidate, selectCandidates } from './candidate-store.server.ts';
import { mostAsked, type RequestHindrance } from './terms.ts';

interface Selection {
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly query: string;
  readonly regionKey: string | null;
}

type Person = NonNullable<Candidate['affiliations'][number]>['contact'];

/** An organisation that can be asked: through whom, or at its own address, and where the mail goes. */
export interface Ready {
  readonly organisation: Candidate;
  readonly contact: Person | null;
  readonly email: string;
}

export interface Choice {
  readonly regionKey: string;
  /** Those whose confirmation is the longest ago come first. */
  readonly ready: readonly Ready[];
  readonly left: ReadonlyArray<{ readonly organisation: Candidate; readonly why: RequestHindrance }>;
  /** The selection holds more than can be asked at once. */
  readonly tooMany: boolean;
}

/**
 * Which organisations of a selection can be asked, and why the others can't. A
 * link without a password shows what is published, so that one whose profile is
 * the office's alone has nothing to show.
 */
export async function chooseOrganisations(context: ReadContext, selected: Selection): Promise<Choice> {
  const { db, scope, actor, today } = context;
  const { ids, all, query } = selected;
  const regionKey = await regionFor(context, selected.regionKey);
  const filter = organisationFilterInput.parse(queryEntries(query));
  const selection = all ? organisationFilterFor({ ...filter, binned: false }, actor, today) : ids;
  const rows = await selectCandidates(db, scope, selection, regionKey, today, mostAsked + 1);
  const asked = await askedAlready(
    db,
    rows.map(({ id }) => id),
    today,
  );
  const ready: Ready[] = [];
  const left: Array<Choice['left'][number]> = [];
  for (const organisation of rows.slice(0, mostAsked)) {
    const contact = organisation.affiliations[0]?.contact ?? null;
    const email = (contact?.channels[0]?.value ?? organisation.email)?.trim() ?? null;
    const why = ((): RequestHindrance | null => {
      if (organisation.visibility === 'OFFICE') return 'not-published';
      if (asked.has(organisation.id)) return 'asked';
      return email ? null : 'no-email';
    })();
    if (email && !why) ready.push({ organisation, contact, email });
    else if (why) left.push({ organisation, why });
  }
  return { regionKey, ready, left, tooMany: rows.length > mostAsked };
}

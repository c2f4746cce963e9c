import { buildCsr } from '#app/graph/csr.ts';
import { measures } from '#app/graph/measures/index.ts';
import { dayOf } from '#app/kernel/day.ts';
import { derive } from '#app/network/derive.ts';
import type { EvidenceRows } from '#app/network/evidence/rows.ts';
import { type DemoRows, demoRows } from '../../../scripts/seed/rows.ts';

export const asOf = '2026-11-23';

/** The demo's rows as the record stores would hand them to the network. */
export function evidenceOf(rows: DemoRows): EvidenceRows {
  const attendances = Map.groupBy(rows.attendances, ({ meetingId }) => meetingId);
  const participants = Map.groupBy(rows.participants, ({ projectId }) => projectId);
  return {
    relationships: rows.relationships.map((row) => ({
      id: row.id,
      title: row.typeKey,
      from: { organisationId: row.fromOrganisationId ?? null, contactId: row.fromContactId ?? null },
      to: { organisationId: row.toOrganisationId ?? null, contactId: row.toContactId ?? null },
      strength: row.strength ?? 3,
      since: row.since ?? null,
      until: row.until ?? null,
      status: row.status ?? 'PROPOSED',
    })),
    meetings: rows.meetings.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind ?? 'MEETING',
      status: row.status ?? 'TOOK_PLACE',
      day: dayOf(new Date(row.start)),
      attendances: (attendances.get(row.id) ?? []).map((one) => ({
        contactId: one.contactId ?? null,
        organisationId: one.organisationId ?? null,
        status: one.status ?? 'ATTENDED',
      })),
    })),
    projects: rows.projects.map((row) => ({
      id: row.id,
      title: row.title,
      status: row.status ?? 'IDEA',
      startsOn: row.startsOn ?? null,
      endsOn: row.endsOn ?? null,
      participants: (participants.get(row.id) ?? []).map((one) => ({
        organisationId: one.organisationId,
        from: one.from ?? null,
        to: one.to ?? null,
      })),
    })),
    affiliations: rows.affiliations.map((row) => ({
      contactId: row.contactId,
      organisationId: row.organisationId,
      from: row.from ?? null,
      to: row.to ?? null,
      primary: row.primary ?? false,
    })),
  };
}

/** The network of the demo between organisations, with the measures of each. */
export function demoNetwork(rows: DemoRows = demoRows(asOf)) {
  const actors = rows.organisations.map(({ id, name, sector, countyKey }) => ({
    id,
    name,
    sector,
    county: countyKey ?? null,
  }));
  const derived = derive(
    evidenceOf(rows),
    actors.map(({ id }) => id),
    { level: 'organisation', asOf },
  );
  const ties = Array.from(derived.weight, (weight, place) => ({
    a: actors[derived.a[place] ?? -1],
    b: actors[derived.b[place] ?? -1],
    weight,
  })).flatMap(({ a, b, weight }) => (a && b ? [{ a, b, weight }] : []));
  const graph = buildCsr(actors.length, derived.a, derived.b, derived.weight);
  const values = Object.fromEntries(measures.map(({ id, compute }) => [id, compute(graph)]));
  const standings = actors.map((actor, place) => ({
    ...actor,
    ties:
      graph.offsets[place + 1] !== undefined
        ? (graph.offsets[place + 1] ?? 0) - (graph.offsets[place] ?? 0)
        : 0,
    betweenness: values.betweenness?.[place] ?? 0,
    strength: values.strength?.[place] ?? 0,
  }));
  return { actors, ties, standings };
}

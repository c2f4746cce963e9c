import type { Flat } from './state.ts';

interface Channel {
  readonly kind: string;
  readonly value: string;
  readonly visible: boolean;
}

interface Affiliation {
  readonly id: string;
  readonly organisationId: string;
  readonly position: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly primary: boolean;
}

interface PersonSource {
  readonly salutation: string | null;
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly channels: readonly Channel[];
  readonly affiliations: readonly Affiliation[];
}

const channelFields = [
  ['email', 'EMAIL'],
  ['phone', 'PHONE'],
  ['mobile', 'MOBILE'],
] as const;

/** The function at an organisation that its form is about: one that has not ended. */
export function ownFunction(row: PersonSource, organisationId: string): Affiliation | undefined {
  const theirs = row.affiliations.filter((one) => one.organisationId === organisationId && one.to === null);
  return theirs.find(({ primary }) => primary) ?? theirs[0];
}

/** What an organisation keeps of a person: names, the function there, and the first visible channel of each kind. */
export function personOf(row: PersonSource, organisationId: string): Flat {
  const own = ownFunction(row, organisationId);
  const channels = channelFields.map(([field, kind]) => [
    field,
    row.channels.find((channel) => channel.kind === kind && channel.visible)?.value ?? null,
  ]);
  return {
    salutation: row.salutation,
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    position: own?.position ?? null,
    from: own?.from ?? null,
    to: own?.to ?? null,
    ...Object.fromEntries(channels),
  };
}

/** The channels after a change: hidden ones stay, what was shown of a kind gives way to what is said of it. */
export function channelsAfter(standing: readonly Channel[], said: Flat): Channel[] {
  let channels = standing.map(({ kind, value, visible }) => ({ kind, value, visible }));
  for (const [field, kind] of channelFields) {
    if (!(field in said)) continue;
    const value = said[field];
    const shown = channels.findIndex((channel) => channel.kind === kind && channel.visible);
    const kept = channels.filter(
      (channel, at) => at !== shown && !(channel.kind === kind && channel.value === value),
    );
    const added = typeof value === 'string' && value ? [{ kind, value, visible: true }] : [];
    channels = shown < 0 ? [...kept, ...added] : [...kept.slice(0, shown), ...added, ...kept.slice(shown)];
  }
  return channels;
}

/** The functions after a change, those elsewhere untouched. */
export function functionsAfter(
  standing: readonly Affiliation[],
  own: Affiliation | undefined,
  organisationId: string,
  said: Flat,
): Array<Omit<Affiliation, 'id'> & { readonly id?: string }> {
  const text = (name: string, fallback: string | null) =>
    name in said ? ((said[name] as string | null | undefined) ?? null) : fallback;
  const changed = standing.map((row) =>
    row.id === own?.id
      ? {
          ...row,
          position: text('position', row.position),
          from: text('from', row.from),
          to: text('to', row.to),
        }
      : row,
  );
  const wanted = 'addPosition' in said || 'addFrom' in said;
  if (!wanted) return changed;
  const added = { organisationId, position: text('addPosition', null), from: text('addFrom', null) };
  return [...changed, { ...added, to: null, primary: false }];
}

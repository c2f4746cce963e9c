import { searchTextOf, searchWords, sortKeyOf } from '#app/kernel/text.ts';
import type { AccountSort, AccountState } from './terms.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly disabled: boolean;
  readonly lastSignInAt: string | null;
  readonly regionKeys: readonly string[];
  readonly organisation: { readonly name: string } | null;
}

interface AccountFilter {
  readonly q: string;
  readonly role?: string | null | undefined;
  readonly state?: AccountState | null | undefined;
  readonly region: string | null;
}

const keys: Readonly<Record<string, (account: Listed) => string>> = {
  name: ({ name }) => sortKeyOf(name),
  email: ({ email }) => email,
  last: ({ lastSignInAt }) => lastSignInAt ?? '',
};

/**
 * The accounts that a filter lets through, in order. Done here rather than by
 * the database: an office has tens of them, and both dialects must find Jörg
 * under "joerg" alike.
 */
export function arrangeAccounts<Account extends Listed>(
  accounts: readonly Account[],
  { q, role, state, region }: AccountFilter,
  sort: AccountSort,
): Account[] {
  const words = searchWords(q);
  const keyOf = keys[sort.replace('-', '')] ?? (({ name }: Listed) => sortKeyOf(name));
  const direction = sort.startsWith('-') ? -1 : 1;
  return accounts
    .filter((account) => {
      const text = searchTextOf(account.name, account.email, account.organisation?.name);
      return (
        words.every((word) => text.includes(word)) &&
        (!role || account.role === role) &&
        (!state || account.disabled === (state === 'disabled')) &&
        (!region || account.role === 'ADMIN' || account.regionKeys.includes(region))
      );
    })
    .map((account) => ({ account, key: keyOf(account) }))
    .sort((a, b) =>
      a.key === b.key ? (a.account.id < b.account.id ? -1 : 1) : (a.key < b.key ? -1 : 1) * direction,
    )
    .map(({ account }) => account);
}

interface Window {
  readonly size: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A page of an arranged list, after or before an account of it; from the start where that one is not there. */
export function pageOfAccounts<Account extends Listed>(
  accounts: readonly Account[],
  { size, after, before }: Window,
) {
  const at = (id: string | undefined) => (id ? accounts.findIndex((account) => account.id === id) : -1);
  const start = at(before) > 0 ? Math.max(0, at(before) - size) : at(after) + 1;
  const items = accounts.slice(start, start + size);
  return {
    items,
    total: accounts.length,
    next: start + size < accounts.length ? (items.at(-1)?.id ?? null) : null,
    previous: start > 0 ? (items[0]?.id ?? null) : null,
  };
}

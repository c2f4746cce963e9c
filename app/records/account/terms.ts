/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];
export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;

/** How somebody likes to see things; kept with the account. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  /** List → the columns chosen for it. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

export const accountStates = ['active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];
export const accountSorts = ['name', '-name', 'email', '-email', 'last', '-last'] as const;
export type AccountSort = (typeof accountSorts)[number];

/** The lists whose view somebody can arrange. */
export const arrangedLists = ['organisation', 'contact', 'meeting'] as const;
export type ArrangedList = (typeof arrangedLists)[number];

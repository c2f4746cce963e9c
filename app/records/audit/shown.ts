/** What an entry of the history may point at: its name is looked up for whoever reads. */
export type ReferenceKind =
  | 'organisation'
  | 'contact'
  | 'territory'
  | 'account'
  | 'meeting'
  | 'project'
  | 'introduction'
  | 'field-of-action'
  | 'measure'
  | 'relationship-type'
  | 'own-field';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

/** A name, in both languages where it has two; null for what the reader does not see or is no more. */
export type ShownName = string | { readonly de: string; readonly en: string } | null;

export type NameOf = (reference: Reference) => ShownName;

/** A kept value as neutral data; the page finds the words for it in the reader's language. */
export type Shown =
  | { readonly as: 'nothing' }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'number'; readonly number: number }
  | { readonly as: 'euros'; readonly euros: number }
  | { readonly as: 'day'; readonly day: string; readonly key?: string }
  | { readonly as: 'instant'; readonly at: string }
  | { readonly as: 'flag'; readonly set: boolean }
  /** One of a list of choices; without a word for it, it is shown as it is. */
  | { readonly as: 'word'; readonly key: string; readonly value: string }
  | { readonly as: 'name'; readonly name: ShownName }
  | { readonly as: 'list'; readonly items: readonly Shown[] }
  | { readonly as: 'row'; readonly parts: readonly Shown[] };

export const nothing: Shown = { as: 'nothing' };

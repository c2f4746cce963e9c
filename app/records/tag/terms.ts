interface Tag {
  readonly id: string;
  readonly name: string;
}

/** What happens to the tags of some records: one comes, one goes, either may be none. */
export interface TagChange {
  readonly add: Tag | null;
  readonly remove: Tag | null;
}

/** How many tags one page of the administration holds. */
export const tagsAPage = 50;

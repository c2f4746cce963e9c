import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { tagPermissions } from './policy.ts';
import { type CountedTag, findTag, listOtherTags, pageOfTags } from './store.server.ts';
import { tagListInput, tagReference } from './tag.ts';
import { tagsAPage } from './terms.ts';

/** The tag that an input names. */
export async function loadTag({ db }: ReadContext, { id }: { readonly id: string }): Promise<CountedTag> {
  const tag = await findTag(db, id);
  if (!tag) throw notFound();
  return tag;
}

function presentTag({ id, name, sortKey, _count }: CountedTag) {
  return { id, name, key: sortKey, organisations: _count.organisations, contacts: _count.contacts };
}

/** `tag.list`: a page of the tags, each with how many carry it. */
export const listTagsUseCase = defineRead({
  name: 'tag.list',
  input: tagListInput,
  may: (actor) => allowed(tagPermissions, 'list', actor),
  async run({ db }, { q, after, before }) {
    const page = await pageOfTags(db, q, { size: tagsAPage, after, before });
    return { ...page, items: page.items.map(presentTag) };
  },
});

/** `tag.view`: one tag, and those it can become one with. */
export const viewTag = defineRead({
  name: 'tag.view',
  input: tagReference,
  load: loadTag,
  may: (actor) => allowed(tagPermissions, 'view', actor),
  async run({ db }, { id }, tag) {
    return { tag: presentTag(tag), others: await listOtherTags(db, id) };
  },
});

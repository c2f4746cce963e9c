import type { Served } from './served.ts';

/** The pages that are measured, as a manager opens them. */
export interface Addresses {
  readonly list: string;
  readonly lastPage: string;
  readonly detail: string;
  readonly meetings: string;
  readonly start: string;
}

const recordLink = /href="(\/organisationen\/[0-9a-f-]{36})"/;

/**
 * Finds the addresses in the pages themselves: the organisation that stands
 * first in the list, and the last page by the place at which the first page of
 * the other order ends.
 */
export async function findAddresses({ client }: Served, cookie: string): Promise<Addresses> {
  const list = '/organisationen';
  const { body } = await client.ask(list, { cookie });
  const detail = recordLink.exec(body)?.[1];
  if (!detail) throw new Error('The list names no organisation.');
  const fromTheEnd = await client.ask(`${list}?sort=-name`, { cookie });
  const cursor = /[?&;]after=([^&"]+)/.exec(fromTheEnd.body)?.[1];
  const lastPage = cursor ? `${list}?sort=name&after=${cursor}` : list;
  return { list, lastPage, detail, meetings: '/treffen', start: '/' };
}

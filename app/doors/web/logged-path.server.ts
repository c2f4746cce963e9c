/**
 * The path of a request as the log may keep it: what is long enough to be a
 * secret, as in a link that sets a password, is left out. Ids are shorter.
 */
export function loggedPath(address: string): string {
  return new URL(address).pathname.replace(/[\w%-]{40,}/g, '…');
}

const key = (list: string) => `row:${list}`;

/** Notes by which row a list is left; in this tab alone. */
export function rememberRow(list: string, address: string): void {
  try {
    sessionStorage.setItem(key(list), address);
  } catch {
    // A browser that keeps nothing brings nothing back.
  }
}

/** The row by which the list was left, told once. */
export function leftRow(list: string): string | null {
  try {
    const address = sessionStorage.getItem(key(list));
    sessionStorage.removeItem(key(list));
    return address;
  } catch {
    return null;
  }
}

/** A stretch of a text or of a list: in both versions, only in the earlier or only in the later. */
export interface Part<Item = string> {
  readonly kind: 'same' | 'gone' | 'new';
  readonly items: readonly Item[];
}

/** Beyond so many comparisons what lies between the common beginning and end is told as replaced whole. */
const patience = 4_000_000;

function joined<Item>(parts: readonly Part<Item>[]): Part<Item>[] {
  const merged: Part<Item>[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.items.length === 0) continue;
    if (last?.kind === part.kind)
      merged[merged.length - 1] = { kind: last.kind, items: [...last.items, ...part.items] };
    else merged.push(part);
  }
  return merged;
}

/** Longest common subsequence by dynamic programming (Wagner and Fischer 1974) over a table of lengths. */
function middle(a: readonly string[], b: readonly string[]): Part[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > patience) {
    return [
      { kind: 'gone', items: a },
      { kind: 'new', items: b },
    ];
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: Part[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) {
      parts.push({ kind: 'same', items: a.slice(row, row + 1) });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      parts.push({ kind: 'gone', items: a.slice(row, row + 1) });
      row += 1;
    } else {
      parts.push({ kind: 'new', items: b.slice(column, column + 1) });
      column += 1;
    }
  }
  return [...parts, { kind: 'gone', items: a.slice(row) }, { kind: 'new', items: b.slice(column) }];
}

/** What was kept, taken out and put in between two sequences, in order. */
export function diffSequences(a: readonly string[], b: readonly string[]): Part[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return joined([
    { kind: 'same', items: a.slice(0, head) },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', items: a.slice(a.length - tail) },
  ]);
}

/** A blank that stayed between two words that did not belongs to both versions of what lies around it. */
function withoutLoneBlanks(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    const inside = index > 0 && index < parts.length - 1;
    const blank = part.kind === 'same' && part.items.every((item) => item.trim() === '');
    if (!inside || !blank) return [part];
    return [
      { kind: 'gone', items: part.items },
      { kind: 'new', items: part.items },
    ];
  });
}

/** All that went out of one place before all that came in there. */
function inRuns(parts: readonly Part[]): Part[] {
  const ordered: Part[] = [];
  let fresh: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'new') fresh.push(part);
    else if (part.kind === 'gone') ordered.push(part);
    else {
      ordered.push(...fresh, part);
      fresh = [];
    }
  }
  return joined([...ordered, ...fresh]);
}

/** The same for two texts, word by word with the blanks between them. */
export function diffWords(before: string, after: string): Part[] {
  const words = (text: string) => text.split(/(\s+)/).filter((word) => word !== '');
  return inRuns(withoutLoneBlanks(diffSequences(words(before), words(after))));
}

/** Words of what stayed that are shown on each side of a change. */
const context = 12;

/** What stayed in a few words around each change; left out is shown as an ellipsis. */
export function abridge(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => {
    const { kind, items } = part;
    if (kind !== 'same' || items.length <= 4 * context) return part;
    const head = index === 0 ? [] : items.slice(0, 2 * context);
    const tail = index === parts.length - 1 ? [] : items.slice(-2 * context);
    return { kind, items: [...head, ' … ', ...tail] };
  });
}

import { useState } from 'react';
import type { Drawing } from '#app/ui/graph/drawing.ts';
import type { SheetContent } from './use-sheet.ts';

/** What the window shows: a drawing, and what is said of it. */
export interface Shown {
  readonly drawing: Drawing;
  readonly fitKey: string;
  readonly content: SheetContent;
}

/**
 * The drawing asked for, or the one before as long as that one is worked out: a
 * picture being arranged anew stays in its place, is acted on and is saved as
 * what it still is.
 */
export function useShown(drawing: Drawing | null, fitKey: string, content: SheetContent): Shown | null {
  const [last, setLast] = useState<Shown | null>(null);
  const now = drawing && { drawing, fitKey, content };
  if (now && now.drawing !== last?.drawing) setLast(now);
  return now ?? last;
}

import type { Core } from 'cytoscape';
import { prefersStillness } from './palette.ts';

const duration = 180;
/** More would stutter rather than glide. */
const most = 300;

/** Lets come into sight softly what was not there before, unless somebody would rather not see that. */
export function fadeIn(cy: Core, before: ReadonlySet<string>): void {
  const fresh = cy.elements().filter((element) => !before.has(element.id()));
  if (before.size === 0 || fresh.length === 0 || fresh.length > most || prefersStillness()) return;
  fresh.style('opacity', 0);
  fresh.animate({ style: { opacity: 1 } }, { duration, complete: () => fresh.removeStyle('opacity') });
}

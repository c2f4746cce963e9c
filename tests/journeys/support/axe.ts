import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/**
 * What axe finds on the page as it stands, in words; nothing means none. Of a
 * long table the first rows stand for all: the rest would take minutes.
 */
export async function barriers(page: Page): Promise<string[]> {
  // Two copies of Playwright's types are installed; the page is the same.
  const axe = new AxeBuilder({ page: page as unknown as AxePage })
    .exclude('tbody tr:nth-child(n+16)')
    // What passes need not be described, node by node.
    .options({ resultTypes: ['violations'] })
    // No page of ours has frames: what is found need not be put together in a page of its own.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

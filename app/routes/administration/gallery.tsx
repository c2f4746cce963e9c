import { page } from '#app/doors/web/page.server.ts';
import { viewPermissions } from '#app/operations/permission-table.server.ts';
import { Gallery } from '#app/ui/Gallery.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('gallery');

/** For administrators, as everything beneath "Verwaltung". */
export const loader = page(async ({ ask }) => {
  await ask(viewPermissions);
  return null;
});

export default function GalleryPage() {
  return <Gallery actorSearchUrl="/suche/akteure" />;
}

type Library = Awaited<ReturnType<typeof load>>;

const load = () => import('cytoscape');

let coming: Promise<Library> | null = null;

/** The library of the picture, fetched once: it is larger than the page around it, and phones do without at first. */
export function graphLibrary(): Promise<Library> {
  const asked =
    coming ??
    load().catch((error: unknown) => {
      coming = null;
      throw error;
    });
  coming = asked;
  return asked;
}

/** Lets it come while the page still gets ready, where there is room for the picture at once. */
export function fetchGraphLibrary(): void {
  if (typeof window === 'undefined' || !matchMedia('(min-width: 48rem)').matches) return;
  // Whoever needs it asks again, and is told.
  graphLibrary().catch(() => {});
}

import { page } from '#app/doors/web/page.server.ts';
import { notFound } from '#app/kernel/failure.ts';

export const loader = page(async () => {
  throw notFound();
});

export const action = loader;

export default function NotFound() {
  return null;
}

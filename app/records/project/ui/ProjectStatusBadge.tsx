import { Badge } from '#app/ui/PageHeader.tsx';
import { useProjectWords } from './words.ts';

/** Where a project stands; what runs and what was broken off catches the eye. */
export function ProjectStatusBadge({ status }: { readonly status: string }) {
  const { statusLabel } = useProjectWords();
  const tone = status === 'RUNNING' ? 'accent' : status === 'CANCELLED' ? 'harm' : 'plain';
  return <Badge tone={tone}>{statusLabel(status)}</Badge>;
}

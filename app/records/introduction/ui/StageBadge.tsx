import { Badge } from '#app/ui/PageHeader.tsx';
import { useIntroductionWords } from './words.ts';

interface StageBadgeProps {
  readonly status: string;
  readonly result: string | null;
}

/** Where an introduction stands; at the end, what came of it. */
export function StageBadge({ status, result }: StageBadgeProps) {
  const { statusLabel, resultLabel } = useIntroductionWords();
  const tone = status === 'OUTCOME' && result !== 'NOTHING' ? 'accent' : 'plain';
  return (
    <Badge tone={tone}>
      {statusLabel(status)}
      {result && `: ${resultLabel(result)}`}
    </Badge>
  );
}

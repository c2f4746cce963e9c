import { useTranslation } from 'react-i18next';
import { type Thanks, thanks } from '../terms.ts';

interface SaidBackProps {
  readonly said: Thanks | null;
  /** The part of the page that it stands in. */
  readonly part: (typeof thanks)[Thanks];
}

/** What came of the answer that was given just now, where it was given. */
export function SaidBack({ said, part }: SaidBackProps) {
  const { t } = useTranslation('campaign');
  if (said === null || thanks[said] !== part) return null;
  return (
    <p role="status" className="mb-3 max-w-[60ch] rounded-md bg-accent-soft px-4 py-2">
      {t(`answer.thanks.${said}`)}
    </p>
  );
}

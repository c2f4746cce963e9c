import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '#app/ui/CopyField.tsx';
import { formatPlainDay } from '#app/ui/format.ts';

interface IssuedLinkProps {
  readonly made: { readonly link: string; readonly endsOn: string; readonly name: string };
}

/** A link to hand over, shown once; it takes the focus, for the button that made it may lie far below. */
export function IssuedLink({ made }: IssuedLinkProps) {
  const { t, i18n } = useTranslation('campaign');
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus again for each new link
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'center' });
  }, [made.link]);
  return (
    <div ref={box} tabIndex={-1} className="mb-6 max-w-[60ch]">
      <CopyField
        id="campaign-link"
        label={t('linkFor', { name: made.name })}
        hint={t('linkHint', { day: formatPlainDay(made.endsOn, i18n.language) })}
        value={made.link}
      />
    </div>
  );
}

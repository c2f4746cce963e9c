import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '#app/ui/Button.tsx';

/** Takes the file along: for a program, or on paper. Without scripts a browser's own menu prints, and the button is not there. */
export function FileActions() {
  const { t } = useTranslation(['ownFile', 'common']);
  const [prints, setPrints] = useState(false);
  useEffect(() => setPrints(true), []);
  return (
    <>
      <a className={buttonClass('primary')} href="/meine-daten/datei" download>
        {t('download')}
      </a>
      {prints && (
        <Button type="button" onClick={() => window.print()}>
          {t('common:print')}
        </Button>
      )}
      <a className={buttonClass('secondary')} href="#anfragen">
        {t('request')}
      </a>
    </>
  );
}

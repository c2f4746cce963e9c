import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before something typed would be lost, inside the product and when the tab closes. */
export function useUnsavedGuard(unsaved: boolean): void {
  const { t } = useTranslation('common');
  useBeforeUnload(
    useCallback(
      (event) => {
        if (unsaved) event.preventDefault();
      },
      [unsaved],
    ),
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('leaveUnsaved'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
}

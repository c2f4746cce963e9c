import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  readonly open: boolean;
  /** Escape, the close button, or a click beside it. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the end; the one that acts first. */
  readonly actions?: ReactNode;
}

const surface = 'dialog bg-raised text-ink shadow-float';

/** A question or a short form in front of the page: the browser's own, which keeps the focus in it. */
export function Dialog(props: DialogProps) {
  return <ModalFrame {...props} className={`${surface} m-auto w-[min(34rem,calc(100vw-2rem))] rounded-md`} />;
}

/** Details beside the page: from the right, as high as the window; the whole width on a phone. */
export function Drawer(props: DialogProps) {
  return (
    <ModalFrame
      {...props}
      className={`${surface} my-0 mr-0 ml-auto h-dvh max-h-none w-[min(28rem,100vw)] max-w-none`}
    />
  );
}

function ModalFrame({
  open,
  onClose,
  title,
  children,
  actions,
  className,
}: DialogProps & { readonly className: string }) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a click beside the dialog
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={className}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="flex h-full flex-col gap-3 p-4">
        <div className="flex items-start justify-between gap-4">
          <h2 id={heading} className="text-xl">
            {title}
          </h2>
          <IconButton icon={X} label={t('dialog.close')} onClick={() => dialog.current?.close()} />
        </div>
        <div className="min-h-0 grow overflow-y-auto">{open ? children : null}</div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </dialog>
  );
}

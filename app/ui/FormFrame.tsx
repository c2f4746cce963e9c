import { Form, useNavigation } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { useKeeper } from './kept/context.ts';
import { DraftState } from './kept/DraftOffers.tsx';
import { useMessage } from './messages.ts';
import { useUnsavedGuard } from './unsaved-guard.ts';

export interface FormFailure {
  readonly reason: string;
  readonly seconds?: number;
}

interface FormFrameProps {
  readonly form: {
    readonly id: string;
    readonly onSubmit: (event: React.FormEvent<HTMLFormElement>) => void;
  };
  /** Errors by field, with the label and the id of each. */
  readonly errors: ReadonlyArray<{ readonly id: string; readonly label: string; readonly message: string }>;
  readonly failure: FormFailure | null;
  readonly action?: string;
  /** What the button says will happen. */
  readonly submitLabel: string;
  readonly cancel?: ReactNode;
  readonly children: ReactNode;
}

/** A form with its summary of errors on top, Ctrl/Cmd+Enter to send and a guard for what is not saved yet. */
export function FormFrame({ form, errors, failure, action, submitLabel, cancel, children }: FormFrameProps) {
  const [dirty, setDirty] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const busy = useNavigation().state !== 'idle';
  const keeper = useKeeper();
  useUnsavedGuard(dirty && !busy);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each form opens once
  useEffect(() => {
    if (element.current) keeper?.opened(element.current);
  }, []);
  const touched = () => {
    if (element.current) keeper?.touched(element.current);
  };
  const sendByKeyboard = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      element.current?.requestSubmit();
    }
  };
  return (
    <Form
      ref={element}
      method="post"
      id={form.id}
      {...(action ? { action } : {})}
      onSubmit={(event) => {
        setDirty(false);
        form.onSubmit(event);
        if (!event.defaultPrevented) keeper?.sent(event.currentTarget);
      }}
      onChange={() => setDirty(true)}
      onInput={touched}
      // What pickers and buttons change makes no input event.
      onClick={touched}
      onKeyUp={touched}
      onKeyDown={sendByKeyboard}
      noValidate
      data-form-frame
      className="space-y-5"
    >
      <ErrorSummary errors={errors} failure={failure} />
      {children}
      <div className="form-end flex max-w-[60ch] flex-wrap items-center gap-3 border-t border-line bg-ground pt-4">
        <Button look="primary" disabled={busy}>
          {submitLabel}
        </Button>
        {cancel}
      </div>
      {keeper && <DraftState keptAt={keeper.keptAt} tooLong={keeper.tooLong} onDiscard={keeper.discard} />}
    </Form>
  );
}

/** What is wrong with a form, with links to the fields; it takes the focus when it appears. */
export function ErrorSummary({ errors, failure }: Pick<FormFrameProps, 'errors' | 'failure'>) {
  const { t } = useTranslation('failure');
  const sentence = useMessage();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0 || (failure !== null && failure.reason !== 'invalid');
  const signature = JSON.stringify([errors, failure]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus again for each new set of errors
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [signature, shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={heading}
      className="max-w-[60ch] rounded-md border-l-4 border-harm bg-harm-soft px-4 py-3"
    >
      <h2 id={heading} className="font-semibold">
        {failure && failure.reason !== 'invalid'
          ? t(`reason.${failure.reason}`, { seconds: failure.seconds, defaultValue: t('reason.unexpected') })
          : t('summary', { count: errors.length })}
      </h2>
      {failure?.reason === 'unauthenticated' && (
        <a
          className="link tap mt-1 inline-flex min-h-6 items-center"
          href="/anmelden"
          target="_blank"
          rel="noreferrer"
        >
          {t('signInElsewhere')}
        </a>
      )}
      <ul className="mt-1 space-y-0.5">
        {errors.map(({ id, label, message }) => (
          <li key={`${id}-${message}`}>
            <a className="link tap inline-flex min-h-6 items-center" href={`#${id}`}>
              {label}: {sentence(message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

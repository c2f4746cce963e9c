import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { ErrorSummary, type FormFailure } from '#app/ui/FormFrame.tsx';
import { useMessage } from '#app/ui/messages.ts';
import type { PresentedBatch } from '../present.ts';

interface StepButtonsProps {
  readonly batch: PresentedBatch;
  readonly failure: FormFailure | null;
}

/** What went wrong in the background, in words. */
function Trouble({ batch }: { readonly batch: PresentedBatch }) {
  const { t, i18n } = useTranslation(['import', 'failure']);
  const sentence = useMessage();
  const { failure, failureLine, interrupted, position } = batch;
  if (batch.status === 'FAILED' && failure) {
    return <p className="text-harm">{sentence(`${failure}?line=${failureLine ?? '?'}`)}</p>;
  }
  if (!interrupted) return null;
  return (
    <p className="text-harm">
      {t('interrupted')}{' '}
      {batch.status === 'APPLYING' &&
        t('interruptedAt', { position: new Intl.NumberFormat(i18n.language).format(position) })}{' '}
      {!batch.fileKept && batch.status !== 'UNDOING' && t('fileGone')}
    </p>
  );
}

/** The way on from where an import stands: confirm, continue, discard, undo. */
export function StepButtons({ batch, failure }: StepButtonsProps) {
  const { t, i18n } = useTranslation('import');
  const busy = useNavigation().state !== 'idle';
  const { counts, status, interrupted, fileKept, mayUndo } = batch;
  const toWrite = counts.create + counts.update;
  const shown = new Intl.NumberFormat(i18n.language).format(toWrite);
  const again =
    interrupted && (status === 'UNDOING' ? 'undo' : status === 'APPLYING' && fileKept ? 'confirm' : null);
  return (
    <div className="my-4 space-y-3">
      <ErrorSummary errors={[]} failure={failure} />
      <Trouble batch={batch} />
      <div className="flex flex-wrap items-start gap-3">
        {status === 'CHECKED' && (
          <>
            {toWrite === 0 ? (
              <p className="font-medium">{t('nothingToDo')}</p>
            ) : (
              <Form method="post">
                <Button look="primary" name="verb" value="confirm" disabled={busy}>
                  {t('confirmCount', { count: toWrite, shown })}
                </Button>
              </Form>
            )}
            <LinkButton to="?columns">{t('checkAgain')}</LinkButton>
            <Form method="post">
              <Button look="quiet" name="verb" value="discard" disabled={busy}>
                {t('discard')}
              </Button>
            </Form>
          </>
        )}
        {again && (
          <Form method="post">
            <Button look="primary" name="verb" value={again} disabled={busy}>
              {t('continue')}
            </Button>
          </Form>
        )}
        {mayUndo && toWrite > 0 && (
          <Form method="post" className="max-w-[60ch]">
            <Button look="harm" name="verb" value="undo" disabled={busy} aria-describedby="undo-meaning">
              {t('undo')}
            </Button>
            <p id="undo-meaning" className="mt-1 text-sm text-quiet">
              {t('undoMeaning')}
            </p>
          </Form>
        )}
      </div>
    </div>
  );
}

import {
  FileCode2,
  FileText,
  ImageDown,
  Lasso,
  Maximize,
  Minus,
  Plus,
  Printer,
  RotateCcw,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { IconButton } from '#app/ui/IconButton.tsx';
import type { SheetFormat } from './use-sheet.ts';

interface PictureToolsProps {
  /** None as long as there is no picture: then there is nothing to move or to save. */
  readonly view: GraphView | null;
  /** Is a line being drawn around actors to choose them? */
  readonly lasso: boolean;
  readonly onLasso: () => void;
  readonly onSave: (as: SheetFormat) => void;
  /** None where nobody can be moved. */
  readonly onRearrange: (() => void) | null;
}

/** Buttons in a corner of the picture. */
export function PictureTools({ view, lasso, onLasso, onSave, onRearrange }: PictureToolsProps) {
  const { t } = useTranslation('network');
  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      className="no-print absolute top-2 left-2 z-20 flex flex-col rounded-md bg-raised p-0.5 shadow-float"
    >
      <IconButton icon={Plus} disabled={!view} label={t('zoomIn')} onClick={() => view?.zoomBy(1.25)} />
      <IconButton icon={Minus} disabled={!view} label={t('zoomOut')} onClick={() => view?.zoomBy(0.8)} />
      <IconButton icon={Maximize} disabled={!view} label={t('fit')} onClick={() => view?.fit()} />
      <IconButton
        icon={Lasso}
        disabled={!view}
        label={t('lasso')}
        aria-pressed={lasso}
        className="aria-pressed:bg-accent-soft aria-pressed:text-ink"
        onClick={onLasso}
      />
      {onRearrange && <IconButton icon={RotateCcw} label={t('rearrange')} onClick={onRearrange} />}
      <IconButton icon={ImageDown} disabled={!view} label={t('saveImage')} onClick={() => onSave('png')} />
      <IconButton icon={FileCode2} disabled={!view} label={t('saveSvg')} onClick={() => onSave('svg')} />
      <IconButton icon={FileText} disabled={!view} label={t('savePdf')} onClick={() => onSave('pdf')} />
      <IconButton icon={Printer} label={t('print')} onClick={() => window.print()} />
    </div>
  );
}

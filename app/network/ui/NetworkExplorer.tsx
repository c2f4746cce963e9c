import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptState } from '#app/records/network-view/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import type { Focus } from '#app/ui/graph/drawing.ts';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { IconButton } from '#app/ui/IconButton.tsx';
import { extremesOf } from '../extremes.ts';
import type { NetworkFilter } from '../filter.ts';
import type { NetworkLook } from '../look.ts';
import type { Picture } from '../picture.ts';
import { EgoPicture } from './EgoPicture.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { NetworkLegend } from './NetworkLegend.tsx';
import { NetworkStatus, type ShownMoment } from './NetworkStatus.tsx';
import { PictureArea } from './PictureArea.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useDrawing } from './use-drawing.ts';
import { useGroupList } from './use-group-list.ts';
import { useSelection, withActor } from './use-selection.ts';
import { type SheetFormat, useSheet } from './use-sheet.ts';
import { useShown } from './use-shown.ts';
import { useTop } from './use-top.ts';
import { useWide } from './use-wide.ts';

interface NetworkExplorerProps {
  readonly picture: Picture;
  readonly filter: NetworkFilter;
  readonly look: NetworkLook;
  readonly moment: ShownMoment;
  /** The part of the address's query that names day and window. */
  readonly momentQuery: string;
  /** What the address picks out. */
  readonly named: Focus | null;
  /** Places and open groups of the saved view that is open. */
  readonly kept: KeptState | null;
  /** Stands beneath the picture. */
  readonly time: ReactNode;
  /** Gives the search field beside the filters a way to fly, and the views what to keep. */
  readonly bar: (onGo: (id: string) => void, state: () => KeptState) => ReactNode;
}

/** The picture with its tools, panel, legend and status; on a narrow screen list and ego picture first. */
export function NetworkExplorer(props: NetworkExplorerProps) {
  const { picture, filter, look, moment, momentQuery, named, kept, time, bar } = props;
  const { t } = useTranslation('network');
  const [focus, choose] = useSelection(named);
  const drawn = useDrawing(picture, filter, look, focus, kept);
  const groups = useGroupList(picture, drawn);
  const extremes = useMemo(() => extremesOf(picture, filter.size), [picture, filter.size]);
  const now = useShown(drawn.drawing, drawn.fitKey, {
    picture,
    filter,
    look,
    moment,
    colours: drawn.colours.entries,
  });
  const [panel, setPanel] = useState(true);
  const [whole, setWhole] = useState(false);
  const [note, setNote] = useState('');
  const [view, setView] = useState<GraphView | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const aside = useTop(focus);
  const wide = useWide();
  const saveSheet = useSheet();
  const announcement = useAnnouncement(picture, focus);
  const shown = wide === true || whole;

  const go = (id: string) => {
    choose({ kind: 'node', id });
    setPanel(true);
    const place = look.layout === 'ego' ? null : drawn.placeOf(id);
    if (place) view?.flyTo(...place);
  };
  const pick = (next: Focus | null, more: boolean) => {
    // With Shift or Ctrl beside what is chosen already; beside nothing there is nothing to let go of.
    if (more && next?.kind !== 'node') return;
    choose(more && next?.kind === 'node' ? withActor(focus?.kind === 'tie' ? null : focus, next.id) : next);
    if (next) setPanel(true);
  };
  const save = async (as: SheetFormat) => {
    if (!view || !now) return;
    setNote(t('savingImage'));
    await saveSheet(as, view, now.content);
    setNote(t('imageSaved'));
  };
  const node = focus?.kind === 'node' ? picture.nodes.ids.indexOf(focus.id) : -1;
  const side = (
    <>
      {!focus && groups.length > 0 && (
        <GroupPanel
          groups={groups}
          open={drawn.groups.open}
          onToggle={drawn.groups.toggle}
          onCloseAll={drawn.groups.closeAll}
        />
      )}
      <SidePanel
        picture={picture}
        focus={focus}
        size={filter.size}
        moment={momentQuery}
        onGo={go}
        onToggle={(id) => choose(withActor(focus, id))}
        onClear={() => choose(null)}
      />
    </>
  );

  return (
    <>
      {bar(go, drawn.state)}
      <p role="status" className="sr-only">
        {note || announcement}
      </p>
      <p id="network-keys" className="sr-only">
        {t('pictureKeys')}
      </p>
      {wide !== true && (
        <p className="mb-2 md:hidden">
          <Button
            type="button"
            onClick={() => {
              setWhole(!whole);
              requestAnimationFrame(() => frame.current?.scrollIntoView({ block: 'start' }));
            }}
          >
            {whole ? t('backToList') : t('wholeNetwork')}
          </Button>
        </p>
      )}
      <div className="flex min-h-0 grow md:border-y md:border-line">
        {shown && (
          <div
            ref={frame}
            className="relative min-w-0 grow bg-ground max-md:h-[70dvh] max-md:border-y max-md:border-line"
          >
            <PictureArea
              picture={picture}
              now={now}
              drawn={drawn}
              groups={groups}
              focus={focus}
              view={view}
              onView={setView}
              onPick={pick}
              onSave={save}
            />
            <div className="absolute top-2 right-2 z-20 max-md:hidden">
              <IconButton
                icon={panel ? PanelRightClose : PanelRightOpen}
                label={panel ? t('panelClose') : t('panelOpen')}
                aria-expanded={panel}
                className="bg-raised shadow-float"
                onClick={() => setPanel(!panel)}
              />
            </div>
          </div>
        )}
        {(panel || wide !== true) && (
          <aside
            ref={aside}
            tabIndex={-1}
            aria-label={t('panel')}
            className={`no-print min-w-0 md:w-88 md:shrink-0 md:overflow-y-auto md:border-l md:border-line md:p-4 ${shown ? 'max-md:hidden' : 'max-md:w-full'}`}
          >
            {wide !== true && node >= 0 && <EgoPicture picture={picture} node={node} />}
            {side}
          </aside>
        )}
      </div>
      {wide !== true && whole && <div className="md:hidden">{focus && side}</div>}
      <footer className="space-y-0.5 py-1.5">
        {time}
        <NetworkLegend
          counties={picture.counties}
          size={filter.size}
          extremes={extremes}
          look={look}
          colours={drawn.colours.entries}
          bubbles={drawn.groups.by !== 'none'}
        />
        <NetworkStatus
          shown={{ ...picture, nodes: picture.nodes.ids.length, ties: picture.ties.a.length }}
          moment={moment}
        />
      </footer>
    </>
  );
}

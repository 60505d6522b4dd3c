import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { PersonInAct } from '../../lib/model/person.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { CitedDocuments } from '../../lib/state/cited.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import type { Imports } from '../../lib/state/imports.ts';
import type { Layers } from '../../lib/state/layers.ts';
import type { MarkWalk } from '../../lib/state/mark-walk.ts';
import type { Matters } from '../../lib/state/matters.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import type { LibraryTags } from '../../lib/state/tags.ts';
import type { Versions } from '../../lib/state/versions.ts';
import type { View } from '../../lib/state/view.ts';
import { MatterQuestions } from '../exports/MatterDialog.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { CorrectionsAround } from './CorrectionsAround.tsx';
import { ErasedNotice } from './ErasedNotice.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { ExportMessage, type Said } from './ExportMessage.tsx';
import { FindBar } from './FindBar.tsx';
import { HeatStrip } from './HeatStrip.tsx';
import { FoundNotes, ImportMessage } from './ImportNotes.tsx';
import { listenToKeys } from './keys.ts';
import { NoteMarks } from './NoteMarks.tsx';
import { NotesAround, Selecting } from './NotesTab.tsx';
import { Notices } from './Notices.tsx';
import { GripLayer } from './notes/GripLayer.tsx';
import { PageView } from './PageView.tsx';
import { Panels } from './Panels.tsx';
import { PlanRegion } from './PlanRegion.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { foldPlanToFit } from './room.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SourceLine } from './SourceLine.tsx';
import { Tools } from './Tools.tsx';
import { useDocumentState } from './use-document-state.ts';
import { VersionNotice } from './VersionNotice.tsx';
import { WalkStatus } from './WalkStatus.tsx';
import './reader.css';

type AppProps = {
  reader: Reader;
  view: View;
  layers: Layers;
  /** From mark to mark, by keys. */
  walk: MarkWalk;
  /** Whether everything was erased, in another page, since this one was opened. */
  erased: ReadonlySignal<boolean>;
  notes: Notes;
  notebook: Notebook;
  corrections: Corrections;
  settings: SettingsState;
  /** The tags of the whole library. */
  tags: LibraryTags;
  /** The people of the act that is shown. */
  people: ReadonlySignal<PersonInAct[]>;
  /** The acts that it cites and that were opened before. */
  cited: ReadonlySignal<CitedDocuments>;
  /** The version of the document that was read before at the same address. */
  versions: Versions;
  /** Notes that others made of it, in its PDF or in files. */
  imports: Imports;
  /** The formats of « Exporter », and what is to be said of the last file. */
  exports: { items: MenuItem[]; message: Signal<Said | null>; matters: Matters };
  onCopy: (text: string) => Promise<void>;
  /** Gives the page around the reader back. */
  onClose: () => void;
  onLibrary: () => void;
  /** Asks the browser to let the extension read the file's site; answers whether it does. */
  onAllow?: (() => Promise<boolean>) | undefined;
  /** Opens a PDF of the reader's own computer in a tab, where that can be done. */
  onLocal?: (pdf: File) => void;
  /** Whether the reader lies over another page: Escape closes it then, but never a tab. */
  framed: boolean;
};

/** The whole reader: commands above; outline, pages and panels side by side. */
export function App(props: AppProps) {
  const { reader, view, layers, walk, notes, notebook, corrections, settings, exports, onCopy, onClose, framed } =
    props;
  const helping = useSignal(false);
  const title = useComputed(() => titleOf(reader, view));
  useDocumentState(reader, title);
  useLayoutEffect(() => {
    const stop = new AbortController();
    foldPlanToFit(view.planOpen, stop.signal);
    return () => stop.abort();
  }, [view]);
  useEffect(() => {
    const stop = new AbortController();
    const help = () => {
      helping.value = true;
    };
    const letters = () => settings.values.peek().singleKeys;
    listenToKeys(view, { notebook, walk: walk.walk, help, letters, close: framed ? onClose : null }, stop.signal);
    return () => stop.abort();
  }, [view, notebook, walk, settings, onClose, framed]);

  // What came of it is said by `ImportMessage`.
  const onNotesFile = (file: File) => props.imports.file(file).then(() => null);
  const opened = reader.document.value;
  const failure = reader.failure.value;
  const isRead = useComputed(() => reader.extraction.value !== null).value;
  const withPlan = view.planOpen.value && isRead;
  const withPanels = view.panelsOpen.value && opened !== null;
  const columns = `${withPlan ? 'reader-with-plan' : ''} ${withPanels ? 'reader-with-panels' : ''}`;
  return (
    <div class={`reader ${columns}`}>
      {opened && (
        <nav class="skip-links" aria-label={t('skipLinks')}>
          <a href="#act">{t('skipToAct')}</a>
          <a href="#panels">{t('skipToPanels')}</a>
        </nav>
      )}
      <Tools
        view={view}
        layers={layers}
        notes={notes}
        notebook={notebook}
        title={title.value}
        total={opened?.pageCount ?? 0}
        planOpen={withPlan}
        onPlan={() => {
          view.planOpen.value = !view.planOpen.value;
        }}
        onClose={onClose}
        onLibrary={props.onLibrary}
        onLocal={props.onLocal}
        onNotesFile={onNotesFile}
        onHelp={() => {
          helping.value = true;
        }}
        exports={opened ? exports.items : []}
      />
      {withPlan && <PlanRegion view={view} />}
      <main class="act" id="act" tabIndex={-1} data-region>
        {view.findOpen.value && <FindBar view={view} />}
        {!framed && reader.address.url && <SourceLine url={reader.address.url} />}
        <Notices reader={reader} view={view} />
        <ErasedNotice erased={props.erased} />
        <EarlierNotice versions={props.versions} />
        <FoundNotes imports={props.imports} />
        {opened && (
          <PageView
            document={opened}
            view={view}
            layers={layers}
            notes={notebook.drawn}
            over={(overlay) => <NoteMarks overlay={overlay} notes={notes} notebook={notebook} layers={layers} />}
            above={(overlay) => <GripLayer overlay={overlay} notebook={notebook} view={view} />}
            onOwn={notebook.pick}
            beside={<HeatStrip reader={reader} view={view} layers={layers} />}
          />
        )}
        <WalkStatus walk={walk} />
        <Selecting notebook={notebook} view={view} settings={props.settings} />
        {failure && (
          <ErrorScreen
            failure={failure}
            url={reader.address.url}
            onAllow={props.onAllow}
            {...(reader.address.refusal ? {} : { onRetry: () => void reader.start() })}
          />
        )}
        <ProgressLine progress={reader.progress} />
      </main>
      {withPanels && (
        <Panels
          reader={reader}
          view={view}
          notes={notes}
          notebook={notebook}
          corrections={corrections}
          people={props.people}
          cited={props.cited}
          settings={props.settings}
          tags={props.tags}
          imports={props.imports}
          onCopy={onCopy}
        />
      )}
      <ExportMessage message={exports.message} />
      <MatterQuestions matters={exports.matters} />
      <ImportMessage imports={props.imports} />
      <NotesAround
        view={view}
        notes={notes}
        notebook={notebook}
        onCopy={onCopy}
        onSave={exports.items.find(({ id }) => id === 'backup')?.onSelect}
      />
      <CorrectionsAround corrections={corrections} notes={notes} />
      {helping.value && (
        <ShortcutsDialog
          onClose={() => {
            helping.value = false;
          }}
        />
      )}
    </div>
  );
}

/** Follows its own signals, so that a note that is typed draws no more than this. */
function EarlierNotice({ versions: { earlier, failed, carry } }: { versions: Versions }) {
  return <VersionNotice earlier={earlier.value} failed={failed.value} onCarry={() => void carry()} />;
}

/** `N° 2023-216 · Appels à projets…`, or the words of the link until the act is read. */
function titleOf({ address }: Reader, { corrected }: View): string {
  const acts = corrected.value?.extraction.deliberations ?? [];
  const [act] = acts;
  if (acts.length !== 1 || !act?.number) return address.name;
  return [t('actNumber', act.number.value), act.title?.value].filter(Boolean).join(' · ');
}

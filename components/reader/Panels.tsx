import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PersonInAct } from '../../lib/model/person.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { CitedDocuments } from '../../lib/state/cited.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import type { Imports } from '../../lib/state/imports.ts';
import type { Notebook } from '../../lib/state/notebook.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import type { LibraryTags } from '../../lib/state/tags.ts';
import type { View } from '../../lib/state/view.ts';
import type { IconName } from '../ui/icons.tsx';
import { type Tab, Tabs } from '../ui/Tabs.tsx';
import { useCorrecting } from './correcting.ts';
import { ImportNotes } from './ImportNotes.tsx';
import { NotesList } from './NotesList.tsx';
import { NoteFromPanel } from './NotesTab.tsx';
import { Controles } from './panels/Controles.tsx';
import { Deports } from './panels/Deports.tsx';
import { Fiche } from './panels/Fiche.tsx';
import { LooseSums } from './panels/LooseSums.tsx';
import { Montants } from './panels/Montants.tsx';
import { NoAct } from './panels/NoAct.tsx';
import type { Correcting, PanelId, PanelProps } from './panels/props.ts';
import { Votes } from './panels/Votes.tsx';

/** The panels beside the pages: what the act says, and the reader's notes. */
export function Panels(props: {
  reader: Reader;
  view: View;
  notes: Notes;
  notebook: Notebook;
  corrections: Corrections;
  people: ReadonlySignal<PersonInAct[]>;
  cited: ReadonlySignal<CitedDocuments>;
  settings: SettingsState;
  tags: LibraryTags;
  imports: Imports;
  onCopy: (text: string) => Promise<void>;
}) {
  const { reader, view, notes, notebook, corrections, settings, tags: libraryTags, imports, onCopy } = props;
  const correcting = useCorrecting(reader, view, corrections);
  const noteCount = useComputed(() => notes.list.value.length).value;
  const acts = reader.extraction.value?.deliberations ?? [];
  const act = view.act.value;
  /** A panel on the act; where there is none, the same words in every panel. */
  const on = (id: PanelId, label: MessageKey, icon: IconName, draw: Draw): Tab<PanelId> => ({
    id,
    label: t(label),
    icon,
    render: () => <OnAct id={id} reader={reader} view={view} correcting={correcting} draw={draw} />,
  });
  const tabs: Tab<PanelId>[] = [
    on('fiche', 'tabFiche', 'sheet', (panel) => (
      <Fiche {...panel} onOpen={view.showTab} people={props.people.value} cited={props.cited.value} />
    )),
    on('montants', 'tabAmounts', 'euro', (panel) => <Montants {...panel} />),
    on('votes', 'tabVotes', 'vote', (panel) => <Votes {...panel} />),
    {
      ...on('deports', 'tabDeports', 'recusal', (panel) => <Deports {...panel} />),
      badge: act?.recusals.length || null,
    },
    {
      ...on('controles', 'tabChecks', 'scales', (panel) => <Controles {...panel} />),
      badge: act?.checks.filter(({ status }) => status === 'fails').length || null,
    },
    {
      id: 'notes',
      label: t('tabNotes'),
      icon: 'note',
      badge: noteCount || null,
      render: () => (
        <>
          <NotesList {...{ reader, view, notes, notebook, settings, onCopy }} tags={libraryTags} />
          <ImportNotes imports={imports} />
        </>
      ),
    },
  ];
  return (
    <aside class="panels" id="panels" tabIndex={-1} aria-label={t('panelsRegion')} data-region>
      {acts.length > 1 && act && (
        <p class="panels-act">{t('panelsAct', view.chosenAct.value + 1, acts.length, act.number?.value ?? '—')}</p>
      )}
      <Tabs label={t('panelTabs')} tabs={tabs} selected={view.tab.value} onSelect={view.showTab} />
      <NoteFromPanel {...{ reader, notebook, view, onCopy }} />
    </aside>
  );
}

type Draw = (panel: PanelProps) => ComponentChildren;

/** A panel on the act. While another tab is shown it stays as it was drawn last: results come often, and it is hidden. */
function OnAct(props: { id: PanelId; reader: Reader; view: View; correcting: ReadonlySignal<Correcting>; draw: Draw }) {
  const { id, reader, view, correcting, draw } = props;
  const last = useRef<ComponentChildren>(null);
  if (view.tab.value === id) last.current = drawPanel(id, reader, view, correcting.value, draw);
  return <>{last.current}</>;
}

function drawPanel(id: PanelId, reader: Reader, view: View, correcting: Correcting, draw: Draw): ComponentChildren {
  const extraction = view.corrected.value?.extraction;
  const complete = reader.complete.value;
  const deliberation = view.act.value;
  if (!extraction) return <p class="panel-absent">{complete ? t('noticeExtraction') : t('panelReading')}</p>;
  const loose = reader.looseSums.value;
  if (!deliberation && id === 'montants' && loose.length > 0)
    return <LooseSums sums={loose} active={view.current.value} onGo={view.go} />;
  if (!deliberation) return <NoAct extraction={extraction} complete={complete} onGo={view.go} />;
  return draw({ deliberation, extraction, complete, active: view.current.value, onGo: view.go, correcting });
}

import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import { type Tab, Tabs } from '../ui/Tabs.tsx';
import { Controles } from './panels/Controles.tsx';
import { Deports } from './panels/Deports.tsx';
import { Fiche } from './panels/Fiche.tsx';
import { Montants } from './panels/Montants.tsx';
import { NoAct } from './panels/NoAct.tsx';
import type { PanelId, PanelProps } from './panels/props.ts';
import { Votes } from './panels/Votes.tsx';

/**
 * The panels beside the pages: what the act says, and the reader's notes.
 *
 * - `notes`: the sixth panel; `noteCount`: how many there are, for its tab; `foot`: what stands under the other panels.
 */
export function Panels(props: {
  reader: Reader;
  view: View;
  notes: ComponentChildren;
  noteCount: number;
  foot: ComponentChildren;
}) {
  const { reader, view, notes, noteCount, foot } = props;
  const acts = reader.extraction.value?.deliberations ?? [];
  const act = view.act.value;
  /** A panel on the act; where there is none, the same words in every panel. */
  const on = (draw: (panel: PanelProps) => ComponentChildren) => () => (
    <OnAct reader={reader} view={view} draw={draw} />
  );
  const tabs: Tab<PanelId>[] = [
    {
      id: 'fiche',
      label: t('tabFiche'),
      icon: 'sheet',
      render: on((panel) => <Fiche {...panel} onOpen={view.showTab} />),
    },
    { id: 'montants', label: t('tabAmounts'), icon: 'euro', render: on((panel) => <Montants {...panel} />) },
    { id: 'votes', label: t('tabVotes'), icon: 'vote', render: on((panel) => <Votes {...panel} />) },
    {
      id: 'deports',
      label: t('tabDeports'),
      icon: 'recusal',
      badge: act?.recusals.length || null,
      render: on((panel) => <Deports {...panel} />),
    },
    {
      id: 'controles',
      label: t('tabChecks'),
      icon: 'scales',
      badge: act?.checks.filter(({ status }) => status === 'fails').length || null,
      render: on((panel) => <Controles {...panel} />),
    },
    { id: 'notes', label: t('tabNotes'), icon: 'note', badge: noteCount || null, render: () => notes },
  ];
  return (
    <aside class="panels" id="panels" tabIndex={-1} aria-label={t('panelsRegion')} data-region>
      {acts.length > 1 && act && (
        <p class="panels-act">{t('panelsAct', view.chosenAct.value + 1, acts.length, act.number?.value ?? '—')}</p>
      )}
      <Tabs label={t('panelTabs')} tabs={tabs} selected={view.tab.value} onSelect={view.showTab} />
      {view.tab.value !== 'notes' && foot}
    </aside>
  );
}

function OnAct(props: { reader: Reader; view: View; draw: (panel: PanelProps) => ComponentChildren }) {
  const { reader, view, draw } = props;
  const extraction = reader.extraction.value;
  const complete = reader.complete.value;
  const deliberation = view.act.value;
  if (!extraction) return <p class="panel-absent">{complete ? t('noticeExtraction') : t('panelReading')}</p>;
  if (!deliberation) return <NoAct extraction={extraction} complete={complete} onGo={view.go} />;
  return <>{draw({ deliberation, extraction, complete, active: view.current.value, onGo: view.go })}</>;
}

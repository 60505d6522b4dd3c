import { t } from '../../lib/platform/i18n.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import { type Tab, Tabs } from '../ui/Tabs.tsx';
import { Deports } from './panels/Deports.tsx';
import { Fiche } from './panels/Fiche.tsx';
import type { PanelId, PanelProps } from './panels/props.ts';
import { Votes } from './panels/Votes.tsx';

/** The panels beside the pages: what the act says, and the reader's notes. */
export function Panels({ reader, view }: { reader: Reader; view: View }) {
  const deliberation = view.act.value;
  const extraction = reader.extraction.value;
  const complete = reader.complete.value;
  const panel: PanelProps | null = deliberation &&
    extraction && { deliberation, extraction, complete, active: view.current.value, onGo: view.go };
  const show = (id: PanelId) => {
    view.tab.value = id;
  };
  const absent = () => <p class="panel-absent">{complete ? t('panelNoAct') : t('panelReading')}</p>;
  const tabs: Tab<PanelId>[] = [
    {
      id: 'fiche',
      label: t('tabFiche'),
      icon: 'sheet',
      render: () => (panel ? <Fiche {...panel} onOpen={show} /> : absent()),
    },
    { id: 'votes', label: t('tabVotes'), icon: 'vote', render: () => (panel ? <Votes {...panel} /> : absent()) },
    {
      id: 'deports',
      label: t('tabDeports'),
      icon: 'recusal',
      render: () => (panel ? <Deports {...panel} /> : absent()),
    },
  ];
  return (
    <aside class="panels" id="panels" tabIndex={-1} aria-label={t('panelsRegion')} data-region>
      <Tabs label={t('panelTabs')} tabs={tabs} selected={view.tab.value} onSelect={show} />
    </aside>
  );
}

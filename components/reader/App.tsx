import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Layers } from '../../lib/state/layers.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { FindBar } from './FindBar.tsx';
import { listenToKeys } from './keys.ts';
import { LayerBar } from './LayerBar.tsx';
import { Notices } from './Notices.tsx';
import { PageView } from './PageView.tsx';
import { Panels } from './Panels.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useDocumentState } from './use-document-state.ts';
import './reader.css';

/** The whole reader: commands above, outline, pages, panels. `onClose` gives the page around it back. */
export function App(props: { reader: Reader; view: View; layers: Layers; exports: MenuItem[]; onClose: () => void }) {
  const { reader, view, layers, exports, onClose } = props;
  const planOpen = useSignal(matchMedia('(min-width: 900px)').matches);
  const title = useComputed(() => titleOf(reader));
  useDocumentState(reader, title);
  useEffect(() => {
    const stop = new AbortController();
    listenToKeys(view, onClose, stop.signal);
    return () => stop.abort();
  }, [view]);

  const opened = reader.document.value;
  const failure = reader.failure.value;
  return (
    <div class={`reader ${planOpen.value ? 'reader-with-plan' : ''}`}>
      <nav class="skip-links">
        <a href="#act">{t('skipToAct')}</a>
        <a href="#panels">{t('skipToPanels')}</a>
      </nav>
      <Toolbar
        view={view}
        title={title.value}
        total={opened?.pageCount ?? 0}
        planOpen={planOpen.value}
        onPlan={() => {
          planOpen.value = !planOpen.value;
        }}
        onClose={onClose}
        exports={opened ? exports : []}
      >
        <LayerBar layers={layers} />
      </Toolbar>
      <main class="act" id="act" tabIndex={-1} data-region>
        {view.findOpen.value && <FindBar view={view} />}
        <Notices reader={reader} view={view} />
        {opened && <PageView document={opened} view={view} layers={layers} over={() => null} onOwn={() => false} />}
        {failure && (
          <ErrorScreen
            failure={failure}
            url={reader.address.url}
            onRetry={reader.address.refusal ? undefined : () => void reader.start()}
          />
        )}
        <ProgressLine progress={reader.progress.value} />
      </main>
      {opened && <Panels reader={reader} view={view} />}
    </div>
  );
}

/** `N° 2023-604 · Appel à projets…`, or the words of the link until the act is read. */
function titleOf({ extraction, address }: Reader): string {
  const acts = extraction.value?.deliberations ?? [];
  const [act] = acts;
  if (acts.length !== 1 || !act?.number) return address.name;
  return [t('actNumber', act.number.value), act.title?.value].filter(Boolean).join(' · ');
}

import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import type { View } from '../../lib/state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { PageField } from './PageField.tsx';
import { ZoomField } from './ZoomField.tsx';
import './toolbar.css';

/**
 * The reader's commands, in one line at the top.
 *
 * - `title`: number and title of the act, or the file's name. `total`: pages, 0 while there is no document.
 * - `onLibrary`: opens « Mes délibérations ».
 * - `planOpen`, `onPlan`: the outline, which folds. `exports`: the formats; empty while there is nothing to export.
 */
export function Toolbar(props: {
  view: View;
  title: string;
  total: number;
  planOpen: boolean;
  onPlan: () => void;
  onClose: () => void;
  onLibrary: () => void;
  exports: MenuItem[];
  children?: ComponentChildren;
}) {
  const { view, title, total, planOpen, onPlan, onClose, onLibrary, exports, children } = props;
  const viewer = view.viewer.value;
  return (
    <header class="toolbar" data-region>
      <button type="button" class="close-button" onClick={onClose}>
        <Icon name="close" />
        <span>{t('close')}</span>
      </button>
      <IconButton icon="outline" label={t('planToggle')} expanded={planOpen} disabled={!total} onClick={onPlan} />
      <h1 class="toolbar-title" title={title}>
        {title}
      </h1>
      {total > 0 && (
        <PageField page={view.page.value} total={total} onGo={(page) => view.viewer.value?.goToPage(page)} />
      )}
      <ZoomField zoom={view.zoom.value} viewer={viewer} />
      <IconButton
        icon="search"
        label={t('find')}
        shortcut="Ctrl F"
        disabled={!viewer}
        pressed={view.findOpen.value}
        onClick={() => (view.findOpen.value ? view.closeFind() : view.openFind())}
      />
      {children}
      <IconButton icon="library" label={t('libraryTitle')} onClick={onLibrary} />
      <Menu label={t('exportMenu')} icon="export" items={exports} disabled={exports.length === 0} />
      <IconButton
        icon="panel"
        label={t('panelsToggle')}
        expanded={view.panelsOpen.value}
        disabled={!total}
        onClick={() => {
          view.panelsOpen.value = !view.panelsOpen.value;
        }}
      />
    </header>
  );
}

import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import type { View } from '../../lib/state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useFrom } from '../ui/use-from.ts';
import { PageField } from './PageField.tsx';
import { FIT_FROM, type ToolAction, WIDTHS, ZOOM_FROM, zoomActions } from './tool-actions.ts';
import { ZoomField } from './ZoomField.tsx';
import './toolbar.css';

/** Below it, what is done to the page has a line of its own. */
const ONE_LINE = 1100;

/**
 * What the bar is of.
 *
 * - `title`: number and title of the act, or the file's name. `total`: pages, 0 while there is no document.
 * - `onLibrary`: opens « Mes délibérations ».
 * - `planOpen`, `onPlan`: the outline, which folds. `exports`: the formats; empty while there is nothing to export.
 */
export type BarProps = {
  view: View;
  title: string;
  total: number;
  planOpen: boolean;
  onPlan: () => void;
  onClose: () => void;
  onLibrary: () => void;
  exports: MenuItem[];
};

/**
 * The reader's commands, at the top: in one line, or in two where the window is narrow. What has no room is under « Plus ».
 * `actions`: what else can be done. `children`: the layers.
 */
export function Toolbar(props: BarProps & { actions: ToolAction[]; children?: ComponentChildren }) {
  const { view, title, total, planOpen, onPlan, onClose, onLibrary, actions, exports, children } = props;
  const from = useFrom(WIDTHS);
  const viewer = view.viewer.value;
  const library: ToolAction = {
    id: 'library',
    icon: 'library',
    label: t('libraryTitle'),
    from: 600,
    onSelect: onLibrary,
  };
  const fits = (action: ToolAction) => action.from <= from;
  const more = [library, ...zoomActions(view), ...actions].filter((action) => !fits(action));

  // In the order in which they are seen, which is the order of the Tab key. The keys keep what is in them where they change places.
  const page = (
    <div class="toolbar-page" key="page">
      {total > 0 && (
        <PageField page={view.page.value} total={total} onGo={(page) => view.viewer.value?.goToPage(page)} />
      )}
      {from >= ZOOM_FROM && <ZoomField zoom={view.zoom.value} viewer={viewer} fit={from >= FIT_FROM} />}
      <IconButton
        icon="search"
        label={t('find')}
        shortcut="Ctrl F"
        disabled={!viewer}
        pressed={view.findOpen.value}
        onClick={() => (view.findOpen.value ? view.closeFind() : view.openFind())}
      />
      {actions.filter(fits).map((action) => (
        <ToolButton key={action.id} action={action} />
      ))}
      {children}
    </div>
  );
  const act = (
    <div class="toolbar-act" key="act">
      {fits(library) && <ToolButton action={library} />}
      <Menu label={t('exportMenu')} icon="export" items={exports} disabled={exports.length === 0} />
      <Menu label={t('moreActions')} icon="more" items={more} />
      <IconButton
        icon="panel"
        label={t('panelsToggle')}
        expanded={view.panelsOpen.value}
        disabled={!total}
        onClick={() => {
          view.panelsOpen.value = !view.panelsOpen.value;
        }}
      />
    </div>
  );
  return (
    <header class="toolbar" data-region>
      <button type="button" class="close-button" title={t('close')} onClick={onClose}>
        <Icon name="close" />
        <span>{t('close')}</span>
      </button>
      <IconButton icon="outline" label={t('planToggle')} expanded={planOpen} disabled={!total} onClick={onPlan} />
      <h1 class="toolbar-title" title={title}>
        {title}
      </h1>
      {from >= ONE_LINE ? [page, act] : [act, page]}
    </header>
  );
}

function ToolButton({ action }: { action: ToolAction }) {
  const { checked, shortcut, disabled, icon, label, onSelect } = action;
  return (
    <IconButton
      icon={icon}
      label={label}
      onClick={onSelect}
      {...(shortcut === undefined ? {} : { shortcut })}
      {...(disabled === undefined ? {} : { disabled })}
      {...(checked === undefined ? {} : { pressed: checked })}
    />
  );
}

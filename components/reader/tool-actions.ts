import { t } from '../../lib/platform/i18n.ts';
import type { View } from '../../lib/state/view.ts';
import type { IconName } from '../ui/icons.tsx';

/** The widths of the window at which the toolbar changes, in CSS pixels; toolbar.css knows them too. */
export const WIDTHS = [0, 600, 1100, 1280, 1600] as const;

/**
 * A command that stands in the toolbar where there is room for it, and under « Plus » where there is not.
 *
 * - `from`: the narrowest window, in CSS pixels, in which it stands in the toolbar; `Infinity`: it is always under « Plus ».
 * - `checked`: whether it is on, for one that stays on.
 */
export type ToolAction = {
  id: string;
  icon: IconName;
  label: string;
  shortcut?: string;
  checked?: boolean;
  disabled?: boolean;
  from: (typeof WIDTHS)[number] | typeof Infinity;
  onSelect: () => void;
};

/** What « − 110 % + » does, for where it has no room; its own buttons are drawn by `ZoomField`, from the same widths on. */
export function zoomActions({ viewer, zoom }: View): ToolAction[] {
  const port = viewer.value;
  const disabled = !port;
  const action = (action: Omit<ToolAction, 'disabled'>): ToolAction => ({ ...action, disabled });
  return [
    action({
      id: 'zoom-in',
      icon: 'plus',
      label: t('zoomIn'),
      shortcut: 'Ctrl +',
      from: ZOOM_FROM,
      onSelect: () => port?.stepZoom(1),
    }),
    action({
      id: 'zoom-out',
      icon: 'minus',
      label: t('zoomOut'),
      shortcut: 'Ctrl −',
      from: ZOOM_FROM,
      onSelect: () => port?.stepZoom(-1),
    }),
    action({
      id: 'zoom-width',
      icon: 'fitWidth',
      label: t('zoomWidth'),
      shortcut: 'Ctrl 0',
      checked: zoom.value.zoom === 'page-width',
      from: FIT_FROM,
      onSelect: () => port?.setZoom('page-width'),
    }),
    action({ id: 'rotate', icon: 'rotate', label: t('rotate'), from: Infinity, onSelect: () => port?.rotate(90) }),
  ];
}

/** From which width on « − 110 % + » stands in the toolbar, and from which the page's width beside it. */
export const ZOOM_FROM = 600;
export const FIT_FROM = 1280;

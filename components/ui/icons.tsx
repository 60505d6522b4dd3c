/**
 * `<Icon name="search" />`: line drawings on a 16 × 16 grid, in the colour of the words beside them. They are never the only
 * name of a control: screen readers skip them.
 */
export type IconName = keyof typeof drawings;

const drawings = {
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  chevronLeft: 'M10 3L5 8l5 5',
  chevronRight: 'M6 3l5 5-5 5',
  chevronDown: 'M3 6l5 5 5-5',
  chevronUp: 'M3 10l5-5 5 5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3L14 14',
  layers: 'M8 2l6 3-6 3-6-3zM2.5 8L8 10.8 13.5 8M2.5 11L8 13.8 13.5 11',
  export: 'M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11',
  outline: 'M2.5 4h2M2.5 8h2M2.5 12h2M6.5 4h7M6.5 8h7M6.5 12h7',
  sheet: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 7.5h5M5.5 10h5M5.5 12.2h3',
  euro: 'M12 4.2A4.6 4.6 0 1 0 12 11.8M2.5 6.8h6.5M2.5 9.2h6.5',
  vote: 'M2.5 8.5h11v5h-11zM5 8.5l1.5-6h5l-1.3 6M6 11h4',
  recusal: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12',
  scales: 'M8 2v12M4.5 14h7M3 4.5h10M3 4.5L1 9.5h4zM13 4.5l-2 5h4z',
  note: 'M2.5 13.5l.8-3.3L11 2.5l2.5 2.5-7.7 7.7zM9.5 4l2.5 2.5',
  warning: 'M8 2l6.5 11.5h-13zM8 6.5v3.2M8 11.5v.4',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4M8 7.2v4M8 4.8v.4',
  undo: 'M5.5 3L2.5 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  comment: 'M2.5 3h11v7.5H7.5L4.5 13.5v-3h-2z',
  frame: 'M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M7 2.5h2M7 13.5h2M2.5 7v2M13.5 7v2',
  trash: 'M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.5v4.5M9.3 6.5v4.5',
  external: 'M6.5 3h-4v10.5H13v-4M9 2.5h4.5V7M13.5 2.5L7.5 8.5',
  page: 'M3.5 1.5h9v13h-9z',
  people:
    'M6 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 1 1 6 3M1.8 13.5c0-3 1.7-4.3 4.2-4.3s4.2 1.3 4.2 4.3M10.8 3.3a2 2 0 1 1 0 4M11.8 9.4c1.6.4 2.5 1.7 2.5 4.1',
  rotate: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 1.8v3h-3',
  fitWidth: 'M1.5 2.5v11M14.5 2.5v11M4 8h8M6 5.8L3.8 8 6 10.2M10 5.8L12.2 8 10 10.2',
  panel: 'M1.5 2.5h13v11h-13zM10 2.5v11',
  library: 'M2.5 2.5h3v11h-3zM5.5 2.5h3v11h-3zM9.3 3.2l2.8-.8 2.9 10.3-2.8.8z',
  quote: 'M7.5 4L3.5 8l4 4M12.5 4l-4 4 4 4',
  more: 'M3.5 7.5v1M8 7.5v1M12.5 7.5v1',
  open: 'M1.8 13V3h4.4l1.5 2h5.5v2M1.8 13l2.4-6h10.3l-2.3 6z',
  settings:
    'M2 4.5h5M11 4.5h3M9 2.6a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8M2 11.5h2M8 11.5h6M6 9.6a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8',
  keyboard: 'M1.5 4h13v8.5h-13zM4 6.7h.6M7 6.7h.6M10 6.7h.6M4.5 10h7',
} as const;

/** Second shapes, filled: the sign of a recusal is a half disc (◐). */
const fills: Partial<Record<IconName, string>> = { recusal: 'M8 2a6 6 0 0 0 0 12z' };

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const fill = fills[name];
  return (
    <svg class="ui-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {fill && <path d={fill} fill="currentColor" />}
    </svg>
  );
}

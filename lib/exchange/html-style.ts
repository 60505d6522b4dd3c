import { PAINTS } from './note-colors.ts';

const colors = Object.entries(PAINTS).map(
  ([color, { fill, line }]) => `.${color} mark { background: ${fill}; }\n.${color} aside { border-color: ${line}; }`,
);

/** The style of the printed page: the act's words on the left, the notes in the margin beside them; one below the other on a telephone. */
export const HTML_STYLE = `
@page { margin: 18mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #1b1b1b; background: #fff; font: 11pt/1.5 Georgia, 'Times New Roman', serif; }
h1 { margin: 0 0 .5rem; font-size: 1.3em; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; font: 600 .8em/1.4 system-ui, sans-serif; color: #555; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; font: .85em/1.5 system-ui, sans-serif; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 1.5rem; break-inside: avoid-page; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #ffe27a; color: inherit; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
aside { border-left: 2px solid #e0b400; padding-left: .75rem; font: .85em/1.45 system-ui, sans-serif; }
aside p { margin: 0 0 .4rem; overflow-wrap: anywhere; }
aside .plain { white-space: pre-wrap; }
aside pre { white-space: pre-wrap; overflow-wrap: anywhere; }
aside table { border-collapse: collapse; }
aside th, aside td { border: 1px solid #999; padding: .1rem .4rem; text-align: left; }
.tags { display: flex; flex-wrap: wrap; gap: .25rem; margin: 0 0 .4rem; padding: 0; list-style: none; }
.tags li { border: 1px solid #999; border-radius: 4px; padding: 0 .35rem; overflow-wrap: anywhere; }
${colors.join('\n')}
aside .place { color: #555; }
article + article { break-before: page; margin-top: 3rem; }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; gap: .5rem; } }
`;

import { annotatedPdf } from './annotated-pdf.ts';
import { backup } from './backup.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { scdl } from './scdl.ts';
import { scdlGrants } from './scdl-grants.ts';
import { w3c } from './w3c.ts';

/** The formats, in the order of the menu. A new one is a file and a line here. */
export const formats: readonly Format[] = [markdown, csv, scdl, scdlGrants, w3c, annotatedPdf, html, backup];

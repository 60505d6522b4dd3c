/** The name of the `meta` element by which the detector knows the empty page that stands for a PDF (entrypoints/background/pdf-tabs.ts). */
export const STAND_IN = 'deliberation-annotee';

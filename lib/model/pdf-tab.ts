import { z } from 'zod';

/**
 * What the detector tells the background of a tab that shows a PDF: that it does ('shown'), or that its reader was closed where
 * nothing lies under it ('closed'), so that the PDF itself is to come when the tab is loaded again.
 */
export const pdfTabMessageSchema = z.object({ pdfTab: z.enum(['shown', 'closed']) });
export type PdfTabMessage = z.infer<typeof pdfTabMessageSchema>;

/** The answer to 'shown': whether the reader opens by itself. */
export type PdfTabAnswer = { open: boolean };

import { PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** Sets a property of the document (/Info), beside those that it has. */
export function setProperty({ context }: PDFDocument, name: string, value: string): void {
  const { Info } = context.trailerInfo;
  const known = Info ? context.lookup(Info) : undefined;
  const info = known instanceof PDFDict ? known : context.obj({});
  if (info !== known) context.trailerInfo.Info = context.register(info);
  info.set(PDFName.of(name), PDFString.of(value));
}

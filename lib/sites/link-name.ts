/** The name of a link as a screen reader would say it, in short: its label, else its words, else its picture's or title's. */
export function nameOf(link: HTMLAnchorElement): string {
  return link.ariaLabel || link.textContent?.trim() || link.querySelector('img')?.alt || link.title;
}

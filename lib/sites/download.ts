import { isOurs } from './offer.ts';

/** What a site answered to a request for a page: its address, and the headers that say what it is, '' where there is none. */
export type SiteAnswer = { url: string; method: string; status: number; type: string; disposition: string };

const ATTACHED = /^\s*attachment\b/i;
const PDF = /^\s*application\/(?:x-)?pdf\b/i;
/** What servers call a file that they do not want to be shown. */
const BYTES = [
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
  'application/x-download',
];
const PDF_PATH = /\.pdf$/i;

/**
 * Whether the browser is about to show a PDF of a known site ('pdf'), or to download one ('download'). null for everything else:
 * an answer to a form, an error, another host, another kind of file.
 */
export function kindOfAnswer({ url, method, status, type, disposition }: SiteAnswer): 'pdf' | 'download' | null {
  const { protocol, hostname, pathname } = new URL(url);
  if (method !== 'GET' || status !== 200 || !/^https?:$/.test(protocol)) return null;
  if (!isOurs(hostname)) return null;
  const attached = ATTACHED.test(disposition);
  if (PDF.test(type)) return attached ? 'download' : 'pdf';
  const isBytes = BYTES.some((bytes) => type.trim().toLowerCase().startsWith(bytes));
  const name = /\bfilename\*?\s*=\s*"?([^";]+)/i.exec(disposition)?.[1]?.trim();
  return isBytes && PDF_PATH.test(name ?? pathname) ? 'download' : null;
}

/** A condition on one header of the answer; `*` in a value stands for any characters. */
type Header = { header: string; values: string[] };

/** A rule of the browser's, in the words of `declarativeNetRequest`. */
type DownloadRule = {
  id: number;
  priority: number;
  action: { type: 'allow' } | { type: 'redirect'; redirect: { regexSubstitution: string } };
  condition: {
    regexFilter: string;
    isUrlFilterCaseSensitive: false;
    requestDomains: string[];
    excludedInitiatorDomains: string[];
    resourceTypes: ['main_frame'];
    requestMethods: ['get'];
    responseHeaders: Header[];
    excludedResponseHeaders?: Header[];
  };
};

/**
 * The rules by which Chromium opens forced downloads in the reader at `reader`, as `kindOfAnswer` names them: it takes no decision of
 * ours while it loads a page. What a page of ours (`own`, the host of its address) asks for stays a download, so that the file itself
 * can be had. `domains`: the hosts with all their subdomains.
 */
export function downloadRules(reader: string, own: string, domains: readonly string[]): DownloadRule[] {
  const always = {
    isUrlFilterCaseSensitive: false,
    requestDomains: [...domains],
    excludedInitiatorDomains: [own],
    resourceTypes: ['main_frame'],
    requestMethods: ['get'],
  } satisfies Partial<DownloadRule['condition']>;
  // The address as it stands: the browser cannot encode it here, and the reader takes all that follows.
  const redirect: DownloadRule['action'] = { type: 'redirect', redirect: { regexSubstitution: `${reader}?file=\\0` } };
  const anywhere = '^https?://.*';
  const attached: Header = { header: 'content-disposition', values: ['attachment*'] };
  const pdf: Header = { header: 'content-type', values: ['application/pdf*', 'application/x-pdf*'] };
  const bytes: Header = { header: 'content-type', values: BYTES.map((type) => `${type}*`) };
  const named = ['attachment*.pdf', 'attachment*.pdf"*', 'attachment*.pdf;*'];
  return [
    { condition: { regexFilter: anywhere, responseHeaders: [{ ...attached, values: named }] } },
    { condition: { regexFilter: '^https?://[^?#]*\\.pdf(?:[?#].*)?$', responseHeaders: [bytes] } },
    // A PDF, and attached: conditions on headers are alternatives, so one rule takes all PDFs and a stronger one gives back those to show.
    { condition: { regexFilter: anywhere, responseHeaders: [pdf] } },
    {
      condition: { regexFilter: anywhere, responseHeaders: [pdf], excludedResponseHeaders: [attached] },
      action: { type: 'allow' } as const,
      priority: 2,
    },
  ].map(({ condition, ...more }, index) => ({
    id: index + 1,
    priority: 1,
    action: redirect,
    ...more,
    condition: { ...always, ...condition },
  }));
}

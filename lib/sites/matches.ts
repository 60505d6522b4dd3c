/** Match patterns of the official hosts and all their subdomains, http and https: the manifest and the detector share them. */
export const OFFICIAL_MATCHES = ['*://*.pasdecalais.fr/*', '*://*.cdpasdecalais.fr/*'] as const;

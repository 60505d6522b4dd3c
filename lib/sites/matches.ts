/** Match patterns of the official hosts (domain.md, "The official site"): the manifest and the detector share them. */
export const OFFICIAL_MATCHES = [
  'https://pasdecalais.fr/*',
  'https://*.pasdecalais.fr/*',
  'http://pasdecalais.fr/*',
  'http://*.pasdecalais.fr/*',
  'https://cdpasdecalais.fr/*',
  'https://*.cdpasdecalais.fr/*',
  'http://cdpasdecalais.fr/*',
  'http://*.cdpasdecalais.fr/*',
] as const;

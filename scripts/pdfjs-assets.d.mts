export function pdfjsAssets(): { absoluteSrc: string; relativeDest: string }[];

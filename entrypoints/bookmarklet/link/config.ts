/** What the install page puts into the link: where the reader is hosted, and the words in the page's language. */
export type LinkConfig = {
  /** The address of reader.html. */
  reader: string;
  words: {
    list: string;
    none: string;
    popup: string;
    blocked: string;
    disk: string;
    choose: string;
    close: string;
  };
};

/** Stands in the built link for its `LinkConfig`, until the install page writes it there. */
export const PLACE = '__LINK_CONFIG__';

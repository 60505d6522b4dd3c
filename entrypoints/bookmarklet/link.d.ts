/** The bookmarklet's code as the build makes it (scripts/bookmarklet-link.mjs), with `PLACE` where its configuration goes. */
declare module 'virtual:bookmarklet-link' {
  const code: string;
  export default code;
}

/// <reference types="astro/client" />

declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]` entries joined by `|`. */
  const entries: string;
  export default entries;
}

declare module 'opencc-js/dict/STCharacters' {
  /** `simplified traditional[ traditional…]` entries joined by `|`. */
  const entries: string;
  export default entries;
}

declare module 'opencc-js/dict/HKVariantsRev' {
  /** `form standard[ standard…]` entries joined by `|`: forms used in Hong Kong. */
  const entries: string;
  export default entries;
}

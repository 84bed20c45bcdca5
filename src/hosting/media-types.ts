/** What the files of the site are, by the ending of their names. Text is UTF-8, and says so. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  epub: 'application/epub+zip',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  sha256: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
};

/** What is sent as it is, without a name for it. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The media type of a file, by its name or path. */
export function mediaType(file: string): string {
  const ending = /\.([^./]+)$/.exec(file)?.[1] ?? '';
  return Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending]! : UNKNOWN_TYPE;
}

/** Whether a file of this type is worth compressing; archives, pictures and the index are already. */
export function isCompressible(type: string): boolean {
  return /^text\/|json|xml/.test(type);
}

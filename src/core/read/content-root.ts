/** Folder that holds the documents; tests and other editions set `CONTENT_ROOT`. */
export const contentRoot = process.env.CONTENT_ROOT ?? 'content';

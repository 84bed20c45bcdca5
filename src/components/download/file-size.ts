/** A size for readers: 61 KB, 1.4 MB. Rounded up, for nobody should be surprised by more. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000
    ? `${kilobytes} KB`
    : `${(Math.ceil(bytes / 104857.6) / 10).toFixed(1)} MB`;
}

/**
 * What a `_headers` file gives for a path, read as Cloudflare reads it: every rule that matches is
 * applied, `*` is anything and `:name` one part of a path.
 */
export function rulesOf(file: string, path: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (const block of file.split('\n\n')) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    const expression = pattern
      .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll(/:[a-z]+/g, '[^/]+');
    if (!new RegExp(`^${expression}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      found.push([name, value]);
    }
  }
  return found;
}

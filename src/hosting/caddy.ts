import { HEADERS, type Header } from './headers.ts';
import { HEADERS_FILE } from './headers-file.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** The table of headers as a site of Caddy: `docs/hosting/Caddyfile`. */
export function caddySample(): string {
  const types: Header = {
    name: 'Content-Type',
    rows: [
      ...Object.entries(MEDIA_TYPES).map(([ending, value]) => ({ when: `\\.${ending}$`, value })),
      { value: '' },
    ],
  };
  const lines = HEADERS.flatMap(setHeader);
  return `# A site of static files for Caddy 2.6 and newer: change the name and the root.
# Made of the site's table of headers (src/hosting/headers.ts); a test compares the two.
# A site built with BASE=/policy/ has its folder at root/policy/, and its page for what is missing is
# /policy/404.html; the other rules stay as they are.
your.host {
	root * /srv/site
	encode zstd gzip

${indented([...setHeader(types), ...lines])}

	# By itself, Caddy drops the query when it adds the slash of a folder.
	@folder {
		not path */
		file {path}/index.html
		expression {query} != ""
	}
	redir @folder {path}/?{query} 301

	file_server {
		# For Netlify and Cloudflare only.
		hide ${HEADERS_FILE}
	}

	handle_errors {
		rewrite * /404.html
		header Content-Type "text/html; charset=utf-8"
		header Content-Security-Policy "frame-ancestors 'none'"
		file_server
	}
}
`;
}

/** One value for every path, or one that depends on it and may be none. */
function setHeader({ name, rows }: Header): string[] {
  const [first] = rows;
  if (rows.length === 1) return [`header ${name} "${first!.value}"`];
  const key = name.toLowerCase().replaceAll('-', '_');
  return [
    `map {path} {${key}} {`,
    ...rows.map(({ when, value }) => `	${when ? `~${when}` : 'default'} "${value}"`),
    '}',
    `@${key} expression {${key}} != ""`,
    `header @${key} ${name} {${key}}`,
  ];
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `\t${line}`).join('\n');
}

import { HEADERS } from './headers.ts';
import { isCompressible, MEDIA_TYPES, UNKNOWN_TYPE } from './media-types.ts';

/** The table of headers as a site of nginx: `docs/hosting/nginx.conf`. */
export function nginxSample(): string {
  const types = Object.entries(MEDIA_TYPES).map(([ending, type]) => [bare(type), ending] as const);
  const byType = Map.groupBy(types, ([type]) => type);
  const mapped = HEADERS.filter(({ rows }) => rows.length > 1);
  const compressed = [...byType.keys()].filter((type) => isCompressible(type));
  const text = Object.values(MEDIA_TYPES).filter((type) => type.includes('charset'));
  return `# A site of static files for nginx 1.18 and newer: put it into conf.d/, change root and server_name.
# Made of the site's table of headers (src/hosting/headers.ts); a test compares the two.
# A site built with BASE=/policy/ has its folder at root/policy/, and its page for what is missing is
# /policy/404.html; the other rules stay as they are.

${mapped
  .map(
    ({ name, rows }) => `map $uri ${variable(name)} {
${rows.map(({ when, value }) => `    ${when ? `"~${when}"` : 'default'} "${value}";`).join('\n')}
}
`,
  )
  .join('\n')}
server {
    listen 80;
    server_name your.host;
    root /srv/site;

    types {
${[...byType].map(([type, endings]) => `        ${type} ${endings.map(([, ending]) => ending).join(' ')};`).join('\n')}
    }
    default_type ${UNKNOWN_TYPE};
    charset utf-8;
    charset_types ${others(text)};

    gzip on;
    gzip_vary on;
    gzip_types ${others(compressed)};

${HEADERS.map(({ name, rows }) => `    add_header ${name} ${rows.length > 1 ? variable(name) : `"${rows[0]!.value}"`} always;`).join('\n')}

    # Redirects stay on this host, whatever name it is asked by, and keep the query.
    absolute_redirect off;
    error_page 404 /404.html;
    # For Netlify and Cloudflare only.
    location = /_headers {
        return 404;
    }
}
`;
}

/** `text/html` is always among nginx's own, and naming it again is a warning. */
function others(types: readonly string[]): string {
  return [...new Set(types.map(bare))].filter((type) => type !== 'text/html').join(' ');
}

function bare(type: string): string {
  return type.replace(/;.*/, '');
}

function variable(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`;
}

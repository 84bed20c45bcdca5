import { expect, it } from 'vitest';
import { caddySample } from './caddy.ts';
import { nginxSample } from './nginx.ts';

// `npx vitest run src/hosting --update` writes them anew when the table has changed.
it('the samples in docs/hosting say what the table says', async () => {
  await expect(nginxSample()).toMatchFileSnapshot('../../docs/hosting/nginx.conf');
  await expect(caddySample()).toMatchFileSnapshot('../../docs/hosting/Caddyfile');
});

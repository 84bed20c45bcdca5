import { expect, it } from 'vitest';
import { markdownProcessor } from './processor.ts';

async function html(markdown: string): Promise<string> {
  const renderer = await markdownProcessor('content').createRenderer({
    syntaxHighlight: false,
  } as never);
  const { code } = await renderer.render(markdown);
  return code.trim();
}

it('emphasises Chinese words that end in a full stop', async () => {
  expect(await html('**切实兜住。**这是底线')).toBe('<p><strong>切实兜住。</strong>这是底线</p>');
});

it('rewrites no quotation mark, dash or dots', async () => {
  expect(await html('"甲"--乙...“丙”')).toBe('<p>"甲"--乙...“丙”</p>');
});

it('makes no space of a line break inside a Chinese paragraph', async () => {
  expect(await html('公平、\n均衡，\n普惠')).toBe('<p>公平、均衡，普惠</p>');
});

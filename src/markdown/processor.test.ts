import { expect, it } from 'vitest';
import { compileLibrary } from '../core/compile-library.ts';
import { markdownProcessor } from './processor.ts';

const { library } = compileLibrary('src/core/fixtures');

async function html(markdown: string): Promise<string> {
  const renderer = await markdownProcessor('content', () => library).createRenderer({
    syntaxHighlight: false,
  } as never);
  const { code } = await renderer.render(markdown);
  return code.trim();
}

it('emphasises Chinese words that end in a full stop', async () => {
  expect(await html('**切实兜住。**这是底线')).toBe('<p><strong>切实兜住。</strong>这是底线</p>');
  expect(await html('**“托位”，**是')).toBe('<p><strong>“托位”，</strong>是</p>');
});

it('rewrites no quotation mark, dash or dots', async () => {
  expect(await html('"甲"--乙...“丙”')).toBe('<p>"甲"--乙...“丙”</p>');
});

it('makes no space of a line break inside a Chinese paragraph', async () => {
  expect(await html('公平、\n均衡，\n普惠')).toBe('<p>公平、均衡，普惠</p>');
});

it('strikes nothing, and links an address as far as it goes', async () => {
  expect(await html('0~3岁、3~6岁')).toBe('<p>0~3岁、3~6岁</p>');
  const address = '见 https://www.gov.cn/zhengce/2025.htm，该办法规定。';
  expect(await html(address)).toBe(
    '<p>见 <a href="https://www.gov.cn/zhengce/2025.htm">https://www.gov.cn/zhengce/2025.htm</a>，该办法规定。</p>',
  );
});

it('runs no code that stands in content', async () => {
  expect(await html('{process.env.HOME} <svg onload="alert(1)">')).toBe(
    '<p>{process.env.HOME} &#x3C;svg onload="alert(1)"></p>',
  );
});

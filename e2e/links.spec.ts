import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, type Page, test } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

/** Pointing at exact words, and what is copied. */

const TEXT = './minsheng-2025/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Selects part of a sentence as a reader does, by keyboard or mouse. */
async function select(page: Page, sentence: string, words: string): Promise<void> {
  await page.evaluate(
    ([id, sought]) => {
      const walker = document.createTreeWalker(document.getElementById(id)!, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const at = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(sought);
      const place = (offset: number, last: boolean): [Text, number] => {
        let start = 0;
        const node = nodes.find(({ length }) => {
          start += length;
          return last ? offset <= start : offset < start;
        })!;
        return [node, offset - (start - node.length)];
      };
      const [from, to] = [place(at, false), place(at + sought.length, true)];
      getSelection()?.setBaseAndExtent(...from, ...to);
    },
    [sentence, words] as const,
  );
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('sought') ?? [])].map(String).join('\n'));

test('选中几个字，复制的链接打开后标出的正是这几个字', async ({ page }) => {
  await page.goto(TEXT);
  await select(page, 'c6-3', '平医院人员、服务');
  const bar = page.getByRole('group', { name: '引用第（六）条' });
  await bar.getByRole('button', { name: '复制链接', exact: true }).click();
  await expect(bar.getByRole('status')).toHaveText('已复制第（六）条的链接。');
  const link = await clipboard(page);
  expect(link).toMatch(/\/minsheng-2025\/\?w=c6\.[\d.]+\.\w{7}#c6-3:~:text=/);
  await page.goto(link);
  await expect.poll(() => marked(page)).toBe('平医院人员、服务');
  await expect(page.locator('#c6-3')).toBeInViewport();
});

test('选的话漏了限定的字，就轻声提一句，点一下便一并选入；整句从不提', async ({ page }) => {
  await page.goto(TEXT);
  await select(page, 'c9-4', '博物馆、图书馆、美术馆等文化场馆夜间开放');
  const bar = page.getByRole('group', { name: '引用第（九）条' });
  await expect(bar.getByText('没有选进“支持有条件的”')).toBeVisible();
  await bar.getByRole('button', { name: '一并选入' }).click();
  await expect(bar.getByRole('button', { name: '一并选入' })).toBeHidden();
  expect(await page.evaluate(() => String(getSelection()))).toBe(
    '支持有条件的博物馆、图书馆、美术馆等文化场馆夜间开放',
  );
});

test('聊天软件截掉 # 以后的部分，链接仍然到这几个字', async ({ page }) => {
  await page.goto(TEXT);
  await select(page, 'c6-3', '平医院人员、服务');
  await page.getByRole('button', { name: '复制链接', exact: true }).click();
  const link = (await clipboard(page)).replace(/#.*/, '&from=singlemessage');
  await page.goto(link);
  await expect.poll(() => marked(page)).toBe('平医院人员、服务');
  await expect(page.locator('#c6-3')).toBeInViewport();
});

test('那几个字不在了，就明说，不拿别的话充数', async ({ page }) => {
  await page.goto(`${TEXT}?w=c6.90.110.0000000#c6-3`);
  await expect(page.getByRole('status').filter({ hasText: '找不到了' })).toBeVisible();
  await expect(page.locator('#c6-3')).toBeInViewport();
  expect(await marked(page)).toBe('');
});

test('没有的一句，到最近的上一级，并告诉读者', async ({ page }) => {
  await page.goto(`${TEXT}#c6-99`);
  const notice = page.getByRole('status').filter({ hasText: '没有“c6-99”这一处' });
  await expect(notice).toContainText('最近的（六）');
  await expect(page.locator('#c6')).toBeInViewport();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(notice).toHaveCount(0);
});

test('比一句还细的地址，到那一句，并告诉读者', async ({ page }) => {
  await page.goto(`${TEXT}#c6-3-2`);
  const notice = page.getByRole('status').filter({ hasText: '没有“c6-3-2”这一处' });
  await expect(notice).toContainText('最近的（六）第 3 句');
  await expect(page.locator('#c6-3:target')).toBeInViewport();
});

test('聊天软件把标点粘在地址后面，照样到那一句，不必多说', async ({ page }) => {
  for (const mark of ['。', '.', '，']) {
    await page.goto('about:blank');
    await page.goto(`${TEXT}#c6-5${mark}`);
    await expect(page.locator('#c6-5:target')).toBeInViewport();
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('地址断在半个字里，页面照常，并告诉读者', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${TEXT}#%E6%8E`);
  await expect(page.getByRole('status').filter({ hasText: '这一处' })).toBeVisible();
  await page.goto('./verify/#q=p%E5%AE');
  await expect(page.getByRole('status')).toContainText('这个链接里的文字不完整');
  expect(errors).toEqual([]);
});

test('已退役的锚点，到接替它的地方，并说明缘由', async ({ page }) => {
  await page.route('**/minsheng-2025/', async (route) => {
    const response = await route.fetch();
    const retired = [{ address: 'c6-50', target: 'c7-1', note: '移至（七）' }];
    const data = `<script type="application/json" id="retired-anchors">${JSON.stringify(retired)}</script>`;
    await route.fulfill({
      response,
      body: (await response.text()).replace('</body>', `${data}</body>`),
    });
  });
  await page.goto(`${TEXT}#c6-50`);
  await expect(page.getByRole('status').filter({ hasText: '移至（七）' })).toBeVisible();
  await expect(page.locator('#c7-1')).toBeInViewport();
});

test('只用键盘：Tab 到工具条，Esc 关上', async ({ page }) => {
  await page.goto(TEXT);
  await select(page, 'c6-3', '平医院人员、服务');
  const copy = page.getByRole('button', { name: '复制链接', exact: true });
  await expect(copy).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(copy).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(copy).toBeHidden();
});

test('每一句都能从本条的“引用”里复制链接', async ({ page }) => {
  await page.goto(TEXT);
  const open = page.getByRole('button', { name: '引用（六）' });
  await open.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: '引用（六）' });
  await expect(list.getByRole('listitem')).toHaveCount(7);
  await list.getByRole('button', { name: '复制链接：（六）第 3 句' }).click();
  await expect(list.getByRole('status')).toHaveText('已复制（六）第 3 句的链接。');
  expect(await clipboard(page)).toMatch(/\/minsheng-2025\/#c6-3$/);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
});

test('鼠标停在一句上，点旁边的“引”，就复制了这一句的链接', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(TEXT);
  const handle = page.getByTitle('复制这一句的链接');
  await expect(async () => {
    await page.locator('#c6-2').hover();
    await page.locator('#c6-3').hover();
    await expect(handle).toBeVisible({ timeout: 500 });
  }).toPass();
  await handle.click();
  const bar = page.getByRole('group', { name: '引用（六）第 3 句' });
  await expect(bar.getByRole('status')).toHaveText('已复制（六）第 3 句的链接。');
  expect(await clipboard(page)).toMatch(/\/minsheng-2025\/#c6-3$/);
});

test('浏览器没有分享，“分享”就复制原文、出处和链接', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await page.goto(TEXT);
  await select(page, 'c7-2', '支持“');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('c7-2')!));
  const bar = page.getByRole('group', { name: '引用第（七）条' });
  await bar.getByRole('button', { name: '分享' }).click();
  await expect(bar.getByRole('status')).toHaveText('已复制，可以粘贴到聊天里。');
  expect(await clipboard(page)).toMatch(
    /^“支持‘一老一小’服务机构提供.+”\n——《.+》第（七）条（.+）\nhttp.+\/c7\/#c7-2$/,
  );
});

test('引文里内层引号改单引号，只有原文和出处', async ({ page }) => {
  await page.goto(TEXT);
  await select(page, 'c7-2', '支持“');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('c7-2')!));
  await page.getByLabel('引文格式').selectOption('新闻稿');
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect
    .poll(() => clipboard(page))
    .toMatch(
      /^据中共中央办公厅、国务院办公厅《.+》第（七）条：“支持‘一老一小’服务机构提供.+的普惠服务。”（2025年6月9日，http.+\/minsheng-2025\/c7\/#c7-2）$/,
    );
});

test('核验把选中的字交给核验页，不经过服务器', async ({ page }) => {
  await page.goto(TEXT);
  await select(page, 'c6-3', '平医院人员、服务');
  await page
    .getByRole('group', { name: '引用第（六）条' })
    .getByRole('link', { name: '核验' })
    .click();
  await expect(page).toHaveURL(/\/verify\/#q=p/);
  await expect(page.getByText('逐字相符').first()).toBeVisible();
});

test('手机上的工具不小于 44 像素，页面不横向滚动', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(TEXT);
  await select(page, 'c6-3', '平医院人员、服务');
  await expect(page.getByRole('button', { name: '复制链接', exact: true })).toBeVisible();
  for (const control of await page
    .locator('.quote-bar :is(button, a, select), .quote-open')
    .all()) {
    const box = await control.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('浏览器不认文字片段，别处做的链接也标得出来', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--disable-blink-features=TextFragmentIdentifiers'],
  });
  const page = await browser.newPage({ baseURL });
  await page.goto(
    `${TEXT}#c6-3:~:text=${encodeURIComponent('支持高水')}-,${encodeURIComponent('平医院人员')}`,
  );
  expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(false);
  await expect.poll(() => marked(page)).toBe('平医院人员');
  await expect(page.locator('#c6-3')).toBeInViewport();
  await browser.close();
});

test('正文页和一条的页面带着工具条也合乎无障碍规则', async ({ page }) => {
  await page.goto('./minsheng-2025/c6/');
  await select(page, 'c6-3', '平医院人员、服务');
  await expect(page.getByRole('button', { name: '复制链接', exact: true })).toBeVisible();
  await page.getByRole('heading', { name: '引用第（六）条' }).scrollIntoViewIfNeeded();
  await expect(page.getByLabel('附全条原文')).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .include('.quote-bar')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test.describe('没有脚本时', () => {
  test.use({ javaScriptEnabled: false });

  test('句子的地址照样到那一句，引用按默认格式写在条的页面上', async ({ page }) => {
    await page.goto(`${TEXT}#c6-3`);
    await expect(page.locator('#c6-3')).toBeInViewport();
    await page.goto('./minsheng-2025/c6/');
    await expect(page.getByText('中共中央办公厅，国务院办公厅. 关于进一步保障')).toBeVisible();
  });
});

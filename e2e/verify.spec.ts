import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ARTICLE, open, SENTENCE } from './verify-page.ts';

test('words that stand verbatim are said to, with a link to the exact sentence', async ({
  page,
}) => {
  const item = await open(page, SENTENCE);
  await expect(item.getByRole('heading')).toContainText('逐字相符');
  await item.getByRole('link', { name: '第（七）条第4句' }).click();
  await expect(page).toHaveURL(/\/minsheng-2025\/c7\/#c7-/);
  await expect(page.locator('.sentence:target')).toContainText(SENTENCE);
});

test('what is folded away is mentioned and is no alteration', async ({ page }) => {
  const item = await open(page, '推進優質醫療衞生資源共享,著力解決\n群眾急難愁盼');
  await expect(item.getByText('不算改动的差异')).toContainText('繁体与简体');
  await expect(item.getByRole('heading')).not.toContainText('有改动');
});

test('an honest cut is shown with the words left out', async ({ page }) => {
  const item = await open(page, '以失能老年人照护为重点，增加护理型床位供给');
  await expect(item.getByRole('heading')).toContainText('相符但有删节或拼接');
  await expect(item.getByRole('deletion')).toHaveText('提高养老服务机构医养结合服务能力');
});

test('a changed number is marked on both sides and called out', async ({ page }) => {
  const item = await open(page, SENTENCE.replace('80', '60'));
  await expect(item.getByRole('heading')).toContainText('有改动');
  await expect(item.getByRole('insertion')).toHaveText('6');
  await expect(item.getByRole('deletion')).toHaveText('8');
  await expect(item.getByText('可能改变意思')).toContainText('“不低于80%”变为“不低于60%”');
});

test('a dropped 不 is called out', async ({ page }) => {
  const item = await open(page, '对全国层面的预期性民生指标，搞层层分解和“一刀切”考核');
  await expect(item.getByText('原文有“不”，这里没有')).toBeVisible();
  await expect(item.getByText('可能改变意思')).toContainText('否定');
});

test('what a quotation leaves out at its edge is named, in its whole sentence', async ({
  page,
}) => {
  const item = await open(page, '将基本公共服务调整为常住地提供');
  await expect(item.getByRole('heading')).toContainText('逐字相符，但截去了限定');
  await expect(item.getByText('原文前面还有“逐步”')).toBeVisible();
  await expect(item.locator('blockquote').last()).toContainText('跨区域协同经办');
  await expect(page.locator('.verify-headline')).toContainText('不能照引：截去限定1处');
});

test('a news sentence is taken apart into source, quotation and the writer’s own words', async ({
  page,
}) => {
  const item = await open(
    page,
    `近日，中办、国办印发《意见》，要求“${SENTENCE}”，这让很多家庭放心。`,
  );
  await expect(item.getByRole('heading')).toContainText('逐字相符');
  const stretch = page.getByRole('button', { name: new RegExp(`1 逐字相符\\s*${SENTENCE}`) });
  await expect(stretch).toBeVisible();
  await expect(page.locator('.verify-voice-own')).toContainText('这让很多家庭放心');
  await stretch.click();
  await expect(item).toBeFocused();
});

test('two quotations in one sentence are two', async ({ page }) => {
  const items = await open(
    page,
    '《意见》提出“全面取消在就业地参加社会保险的户籍限制”“合理提高最低工资标准”。',
  );
  await expect(items).toHaveCount(2);
  await expect(page.locator('.verify-headline')).toContainText('2处引文与原文逐字相符');
});

test('words of the explainer are ascribed to it', async ({ page }) => {
  const item = await open(page, '保障和改善民生没有终点，只有连续不断的新起点');
  await expect(item.getByRole('heading')).toContainText('另有出处');
  await item.getByRole('link', { name: '新华社解读' }).click();
  await expect(page.locator(':target')).toContainText('没有终点');
});

test('words that stand nowhere are said not to be found', async ({ page }) => {
  const item = await open(page, '人人享有免费高中，户户领取住房补贴');
  await expect(item.getByRole('heading')).toContainText('未见');
});

test('a wrong clause number is called out, with the right one', async ({ page }) => {
  const item = await open(page, `意见第六条指出，“${SENTENCE}”。`);
  await expect(item.getByText('所称第6条有误')).toContainText('第（七）条');
});

test('a whole article is judged quotation by quotation, what was not found folded away', async ({
  page,
}) => {
  const items = await open(page, ARTICLE);
  await expect(page.locator('.verify-line')).toContainText('核验6处：逐字相符2处，有改动1处');
  await expect(page.locator('.verify-line')).toContainText('条号或部分有误1处');
  await expect(page.locator('.verify-line')).toContainText('未予核验');
  await expect(items.filter({ visible: true })).toHaveCount(4);
  await page.getByText('引文 2 处').click();
  await expect(items.filter({ visible: true })).toHaveCount(6);
});

test('the four newspapers pasted whole are judged, and their misprints shown', {
  tag: '@desktop',
}, async ({ page }) => {
  for (const [name, line] of [
    ['000', /有改动/],
    ['001', /另有出处/],
    ['002', /有改动/],
    ['003', /逐字相符/],
  ] as const) {
    const file = `content/minsheng-2025/witnesses/${name}.txt`;
    expect(existsSync(file)).toBe(true);
    await open(page, readFileSync(file, 'utf8'));
    await expect(page.locator('.verify-line')).toContainText(line);
  }
});

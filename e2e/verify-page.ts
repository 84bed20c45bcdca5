import { expect, type Locator, type Page } from '@playwright/test';

/** A sentence of （七） without its full stop. */
export const SENTENCE = '新建养老机构护理型床位占比原则上不低于80%';
export const ARTICLE = `昨天，《意见》引起热议。意见第七条指出，“${SENTENCE}”，这让很多家庭看到希望。
意见第七条还要求：“推进优质医疗资源扩容下沉和区域均衡布局”。
文件还提到，“人人享有免费高中，户户领取住房补贴”，“退休年龄一律推迟到七十岁”。
新华社解读说：“保障和改善民生没有终点，只有连续不断的新起点”。
新建养老机构护理型床位占比原则上不低于60%。
我觉得这些措施非常好，期待早日落实。`;

export async function verify(page: Page, text: string): Promise<void> {
  await page.getByLabel('要核验的文字').fill(text);
  await page.getByRole('button', { name: '核验', exact: true }).click();
}

/** Opens 引文核验, has `text` judged, and gives the items of the result. */
export async function open(page: Page, text: string): Promise<Locator> {
  await page.goto('verify/');
  await verify(page, text);
  await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused();
  return page.locator('.verify-item');
}

import { expect, test } from '@playwright/test';

const PRINCIPLES = {
  gongping: { name: '公平', clauses: ['（一）', '（二）'] },
  junheng: { name: '均衡', clauses: ['（三）', '（四）'] },
  puhui: { name: '普惠', clauses: ['（五）', '（六）', '（七）'] },
  keji: { name: '可及', clauses: ['（八）', '（九）', '（十）'] },
};
const EXPLAINER = 'minsheng-2025/commentary/xinhua-explainer/';

for (const [id, { name, clauses }] of Object.entries(PRINCIPLES)) {
  test(`${name} reaches its clauses, each with the words that justify it`, async ({ page }) => {
    await page.goto(`${EXPLAINER}#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    const ties = page
      .locator('section', { has: page.getByRole('heading', { name: `“${name}”对应的各条` }) })
      .last();
    for (const clause of clauses) {
      await expect(ties.getByRole('link', { name: clause })).toBeVisible();
    }
    await expect(ties.getByText('逐字相同').first()).toBeVisible();
  });
}

test('from a clause to the very paragraph of the explainer, and back to the sentence', async ({
  page,
}) => {
  await page.goto('minsheng-2025/c6/');
  await page.getByRole('heading', { name: '解读怎么说（六）' }).click();
  const passage = page.getByRole('figure').filter({ hasText: '推动城市医疗资源向县级医院' });
  await passage.getByRole('link', { name: '新华社解读', exact: true }).click();
  await expect(page).toHaveURL(/xinhua-explainer\/#p13$/);
  await expect(page.locator('#p13')).toBeInViewport();
  await page
    .locator('#p13')
    .getByRole('link', { name: '推动城市医疗资源向县级医院和城乡基层下沉' })
    .click();
  await expect(page).toHaveURL(/\/minsheng-2025\/#c6-2$/);
  await expect(page.locator('#c6-2')).toBeInViewport();
});

test('the other two pieces say who wrote them and where they were printed', async ({ page }) => {
  await page.goto('minsheng-2025/commentary/peoples-daily/');
  await expect(page.getByText('桂从路')).toBeVisible();
  await expect(page.getByText('《人民日报》刊出日期未核')).toBeVisible();
  await page.goto('minsheng-2025/commentary/xinhua-summary/');
  await expect(page.getByText('载摘要和解读的报纸')).toBeVisible();
});

test('where the papers print the explainer differently, each is shown and explained', async ({
  page,
}) => {
  await page.goto('minsheng-2025/commentary/xinhua-explainer/');
  await page.getByRole('link', { name: '文末' }).click();
  const prints = page.getByRole('region', { name: '几份报纸印得不一样的地方' });
  await expect(prints).toBeInViewport();
  await expect(prints.locator('.place')).toHaveCount(11);
  const place = prints.getByRole('listitem').filter({ hasText: '兼顾职住平衡' });
  await expect(place).toContainText('载全文的报纸作“租”');
  await expect(place).toContainText('载摘要和解读的报纸同正文');
  await expect(place).toContainText('“职住平衡”是规划用语');
  await place.getByRole('link', { name: '看这一段' }).click();
  await expect(page.locator('#p15')).toBeInViewport();
});

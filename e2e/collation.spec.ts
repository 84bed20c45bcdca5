import { expect, test } from '@playwright/test';

test('a reader sees at a variant what every witness reads, and why the text reads so', async ({
  page,
}) => {
  await page.goto('minsheng-2025/collation/#c10');
  const clause = page.locator('#c10');
  await expect(clause).toBeInViewport();
  const place = clause.getByRole('listitem').filter({ hasText: '职住平衡的宿舍型' });
  await expect(place).toContainText('载全文的报纸作“租”');
  await expect(place).toContainText('云南昭通的报纸未载此处');
  await expect(place).toContainText('河南汝州的报纸未载此处');
  await expect(place).toContainText('新华社解读引作同正文');
  await expect(place).toContainText('“职住平衡”是规划用语');
});

test('a clause says who attests it, and shows on request what rests on one witness', async ({
  page,
}) => {
  await page.goto('minsheng-2025/c7/');
  await page.getByRole('heading', { name: '校勘' }).click();
  const readings = page.locator('#readings');
  await expect(readings).toContainText('自“推动有条件的大城市”以下仅一份（载全文的报纸');
  const lone = readings.getByText('推动普惠托育纳入企事业单位职工福利体系');
  await expect(lone).toBeHidden();
  await readings.getByText('看只见于载全文的报纸的文字').click();
  await expect(lone).toBeVisible();
});

test('a witness can be read as printed, its departures marked and told', async ({ page }) => {
  await page.goto('minsheng-2025/collation/');
  await page.getByRole('link', { name: '照云南昭通的报纸所印的样子读' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('云南昭通的报纸所印');
  const clause = page.locator('#c5');
  await expect(clause.locator('mark')).toHaveText(['教育', 'and', '下转第2版']);
  await expect(clause).toContainText('正文“学校”，此处作“教育”');
  await expect(page.getByText('这份来源没有载')).toContainText('（六）、（七）');
});

test('variants and doubts are signed in the text when asked for, and the words stay as they are', async ({
  page,
}) => {
  await page.goto('minsheng-2025/');
  const sign = () =>
    page.locator('#c10-2 .l-doubt').evaluate((mark) => getComputedStyle(mark, '::after').content);
  expect(await sign()).toBe('none');
  await page.locator('.layers summary').click();
  await page.getByLabel('校勘', { exact: true }).check();
  expect(await sign()).toBe('"存疑"');
  await expect(page.locator('#c10-2')).toHaveText(
    '提升儿童福利服务机构日常生活照料、基本医疗、基本康复、教育权益保障、社会工作能力。',
  );
});

import { expect, test } from '@playwright/test';
import { SITES } from './sites.ts';

test.use({ baseURL: SITES.policy.url });

test('under /policy/ every way through the site stays under /policy/', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: '（六）推进优质医疗卫生资源共享' }).click();
  await expect(page).toHaveURL(/\/policy\/minsheng-2025\/c6\/$/);
  await page.getByRole('link', { name: '术语', exact: true }).click();
  await expect(page).toHaveURL(/\/policy\/glossary\/$/);
});

test('under /policy/ search finds and leads to the sentence', async ({ page }) => {
  await page.goto('search/?q=共体建');
  await page.getByRole('link', { name: '（六）推进优质医疗卫生资源共享' }).click();
  await expect(page).toHaveURL(/\/policy\/minsheng-2025\/c6\/\?mark=[^#]*#c6-2$/);
});

test('under /policy/ a quotation is checked and leads to its sentence', async ({ page }) => {
  await page.goto('verify/');
  await page.getByLabel('要核验的文字').fill('新建养老机构护理型床位占比原则上不低于80%');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByRole('link', { name: '第（七）条第4句' }).click();
  await expect(page).toHaveURL(/\/policy\/minsheng-2025\/c7\/#c7-/);
});

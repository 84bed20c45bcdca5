import { expect, it } from 'vitest';
import { nearestWords } from './item-view.ts';

it('calls only the official text 原文', () => {
  expect(`${nearestWords({ source: 'text' })}第（六）条`).toBe('最相近的原文，第（六）条');
  expect(`${nearestWords({ source: 'commentary' })}新华社摘要`).toBe('最相近的话，见新华社摘要');
});

import { expect, it } from 'vitest';
import { respelled, stretches } from './spoken.ts';
import { mandarin } from './voice.ts';

it('respells the longest word there is, and leaves all else', () => {
  const says = [
    ['为基本单元', '围基本单元'],
    ['供给', '公挤'],
  ] as const;
  expect(respelled('以县域为基本单元，扩大供给。', says)).toBe('以县域围基本单元，扩大公挤。');
});

it('ends stretches at marks, and loses nothing', () => {
  const words = `${'甲乙丙丁戊己庚辛壬癸，'.repeat(12)}完。`;
  const all = stretches(words);
  expect(all.join('')).toBe(words);
  expect(all.length).toBeGreaterThan(1);
  for (const stretch of all) {
    expect(stretch.length).toBeLessThanOrEqual(60);
    expect(stretch).toMatch(/[，。]$/);
  }
  expect(stretches('没有标点')).toEqual(['没有标点']);
  expect(stretches('他说“好。”')).toEqual(['他说“好。”']);
});

it('chooses a mainland voice of the device, and never one that reads Cantonese', () => {
  const voice = (lang: string, localService = true) =>
    ({ lang, localService, name: lang }) as SpeechSynthesisVoice;
  const chosen = (...all: SpeechSynthesisVoice[]) => mandarin(all)?.lang;
  expect(chosen(voice('en-US'), voice('zh-HK'), voice('zh-TW'), voice('zh-CN', false))).toBe(
    'zh-CN',
  );
  expect(chosen(voice('zh_CN', false), voice('cmn-Hans-CN'))).toBe('cmn-Hans-CN');
  expect(chosen(voice('zh-TW'))).toBe('zh-TW');
  expect(chosen(voice('yue-HK'), voice('zh-HK'), voice('ja-JP'))).toBeUndefined();
});

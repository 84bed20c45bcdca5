import type { Voice } from './reader.ts';
import { stretches } from './spoken.ts';

/** Milliseconds that a browser is given to list its voices. */
const PATIENCE = 3_000;

/** Why nothing can be read aloud here, in a sentence for the reader. */
export const MISSING = {
  speech:
    '这里不能朗读：这个浏览器（或应用里打开的网页）没有朗读功能。请用手机自带的浏览器打开这一页，或用系统的读屏功能。',
  voice:
    '这台设备上没有普通话的语音，读不出来。可以在系统设置里添加中文语音，再打开这一页；也可以用系统的读屏功能。',
};

/** A voice of this device that speaks Mandarin, or why there is none. */
export async function deviceVoice(): Promise<Voice | keyof typeof MISSING> {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis))
    return 'speech';
  const chosen = mandarin(await voices());
  return chosen ? speaking(chosen) : 'voice';
}

/** A mainland voice first, one that needs no network before others; Cantonese reads other words. */
export function mandarin(all: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice): number => {
    const name = lang.replace('_', '-').toLowerCase();
    if (!/^(zh|cmn)\b/.test(name) || /hk|mo|yue/.test(name)) return 0;
    return (/tw|hant/.test(name) ? 1 : 3) + (localService ? 1 : 0);
  };
  let best: SpeechSynthesisVoice | undefined;
  for (const voice of all) {
    if (rank(voice) > (best ? rank(best) : 0)) best = voice;
  }
  return best;
}

function voices(): Promise<SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return Promise.resolve(now);
  return new Promise((resolve) => {
    const answer = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, PATIENCE);
  });
}

function speaking(voice: SpeechSynthesisVoice): Voice {
  // What is told of words that were broken off is of no concern any more.
  let turn = 0;
  const stop = () => {
    turn++;
    speechSynthesis.cancel();
  };
  return {
    stop,
    say(words, pace, told) {
      stop();
      const own = turn;
      const rest = stretches(words);
      const next = (): void => {
        if (own !== turn) return;
        const stretch = rest.shift();
        if (stretch === undefined) {
          told('said');
          return;
        }
        const utterance = new SpeechSynthesisUtterance(stretch);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = pace;
        utterance.addEventListener('end', next, { once: true });
        utterance.addEventListener(
          'error',
          () => {
            if (own === turn) told('failed');
          },
          { once: true },
        );
        speechSynthesis.speak(utterance);
      };
      next();
    },
  };
}

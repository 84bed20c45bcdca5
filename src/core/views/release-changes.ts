import type { ReleaseChange } from '../model/release.ts';
import type { ReleaseItem } from './release-items.ts';

/** The layer of what is official; a change of it concerns whoever has quoted. */
const TEXT = '正文';

/** What differs from the last release, in the order of the items; what is gone comes last. */
export function releaseChanges(
  before: readonly ReleaseItem[],
  now: readonly ReleaseItem[],
): ReleaseChange[] {
  const last = new Map(before.map((item) => [item.key, item]));
  const keys = new Set(now.map(({ key }) => key));
  const told = ({ layer, name, address }: ReleaseItem) => ({ layer, name, address });
  return [
    ...now.flatMap((item): ReleaseChange[] => {
      const old = last.get(item.key);
      if (old?.value === item.value) return [];
      const words = item.layer === TEXT ? { after: item.value } : {};
      if (!old) return [{ ...told(item), change: '新增', ...words }];
      const earlier = item.layer === TEXT ? { before: old.value } : {};
      return [{ ...told(item), change: '修改', ...earlier, ...words }];
    }),
    ...before
      .filter(({ key }) => !keys.has(key))
      .map(({ layer, name, value }): ReleaseChange => {
        return { layer, name, change: '删去', ...(layer === TEXT ? { before: value } : {}) };
      }),
  ];
}

/**
 * The version that changes call for: what concerns quotations and addresses counts on the second
 * number (1.0 → 1.1), what only says something better or more the third (1.0 → 1.0.1).
 */
export function nextVersion(version: string, changes: readonly ReleaseChange[]): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (changes.length === 0) return version;
  const isMinor = changes.some(({ layer, change }) => layer === TEXT || change !== '修改');
  return isMinor ? `${major}.${minor + 1}` : `${major}.${minor}.${patch + 1}`;
}

/** A change in one line: 修改 术语“医共体”；of the text with the words before and after. */
export function changeSentence({ layer, name, change, before, after }: ReleaseChange): string {
  const words = [before && `原作“${before}”`, after && `今作“${after}”`].filter(Boolean).join('，');
  return `${change} ${layer}“${name}”${words && `：${words}`}`;
}

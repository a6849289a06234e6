import type { Understanding } from '../../retrieve/index.js';
import { askingPoints } from './forms.js';

/**
 * Whether a sentence leaves open what is asked for, whatever else it says of the matter: no firm is named for 哪家公司, no cost is told
 * for 造价多少. Where several things are asked at once, a sentence may well tell another of them.
 *
 * @param shares of the asked points, and of the asked names, that it tells; ½ where none is asked
 */
export function leavesOpen(shares: readonly number[], { chinese }: Understanding): boolean {
  const wanted = shares.filter((share) => share !== NOT_ASKED);
  if (wanted.length === 0 || wanted.some((share) => share > 0)) return false;
  return wanted.length > 1 || askingPoints(chinese).length <= 1;
}

const NOT_ASKED = 0.5;

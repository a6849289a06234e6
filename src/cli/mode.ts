import { AppError } from '../errors.js';

const MODES = ['auto', 'extractive', 'model'] as const;
export type Mode = (typeof MODES)[number];

export const MODE_OPTION = [
  '--mode <mode>',
  `措辞:${MODES.join('、')} 之一;auto 在设有对话模型时用它`,
  'auto',
] as const;

/** What `--mode` says. Throws `invalid_field`. */
export function modeOf(text: string): Mode {
  const mode = MODES.find((one) => one === text);
  if (mode !== undefined) return mode;
  throw new AppError('invalid_field', `--mode 应为 ${MODES.join('、')} 之一,而不是“${text}”。`);
}

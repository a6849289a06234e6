import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../errors.js';

export const SCOPES = ['read', 'write'] as const;
export type Scope = (typeof SCOPES)[number];

/** A caller that holds a long-lived key. The file knows only the key's hash. */
export interface ApiKey {
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
  /** What it may see and write; `*` alone means everything. */
  readonly collections: readonly string[];
  /** Sites for which it may issue tokens. */
  readonly origins: readonly string[];
}

const keysSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(100),
      sha256: z
        .string()
        .regex(/^[0-9a-fA-F]{64}$/u, '应为 64 位十六进制')
        .toLowerCase(),
      scopes: z.array(z.enum(SCOPES)).min(1).default(['read']),
      collections: z.array(z.string().min(1)).default(['public']),
      origins: z
        .array(
          z.string().refine((value) => URL.canParse(value) && new URL(value).origin === value, {
            message: '应为不带路径的网址来源',
          }),
        )
        .default([]),
    }),
  )
  .min(1, '至少要有一个密钥')
  .refine((keys) => new Set(keys.map((key) => key.name)).size === keys.length, { message: '名称有重复' });

/** Reads `API_KEYS_FILE`. Throws `invalid_config` for a file that is missing or wrong. */
export function readApiKeys(path: string): readonly ApiKey[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new AppError('invalid_config', `无法读取密钥文件 ${path}。`, {
      hint: '应为 JSON:[{"name": "…", "sha256": "密钥的 SHA-256", "scopes": ["read"], "collections": ["public"]}]。',
      cause,
    });
  }
  const parsed = keysSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined ? '' : `(${issue.path.join('.')}:${issue.message})`;
  throw new AppError('invalid_config', `密钥文件 ${path} 有误${where}。`, {
    hint: '格式见 README“密钥”一节。',
  });
}

/** The key that was presented, if it is one. Takes the same time whichever it is. */
export function findKey(keys: readonly ApiKey[], presented: string): ApiKey | null {
  const hash = createHash('sha256').update(presented).digest();
  let found: ApiKey | null = null;
  for (const key of keys) if (timingSafeEqual(Buffer.from(key.sha256, 'hex'), hash)) found ??= key;
  return found;
}

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspect, parseEnv } from 'node:util';
import { z } from 'zod';
import { AppError } from './errors.js';

/** A value that must never reach a log, a terminal or an answer. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself: for the call that needs it, nowhere else. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

/** Where a chat or an embedding model is served. */
export interface ModelSettings {
  readonly provider: string;
  readonly baseUrl: string | null;
  readonly apiKey: Secret | null;
  readonly model: string;
}

/** `silent` writes nothing at all. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute. */
  readonly corpusDir: string;
  /** Absolute. */
  readonly indexDir: string;
  /** `null`: answers are put together from the documents' own sentences. */
  readonly chat: ModelSettings | null;
  /** `null`: the built-in embedder. */
  readonly embedding: ModelSettings | null;
  /** Absolute; `null` only on a loopback host. */
  readonly apiKeysFile: string | null;
  /** Origins of other sites that may call from a browser, such as `https://portal.example`. */
  readonly allowedOrigins: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const origin = z.string().refine((value) => URL.canParse(value) && new URL(value).origin === value, {
  message: '应为不带路径的网址来源,如 https://portal.example',
});
const url = z.url({ protocol: /^https?$/u, message: '应为 http:// 或 https:// 开头的网址' });
const port = z.coerce.number('应为端口号').int('应为整数').min(0, '不能小于 0').max(65535, '不能大于 65535');
const word = z.string().regex(/^[a-z][a-z0-9_-]*$/u, '应为小写字母、数字、连字符组成的名称');

const SETTINGS = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(8080),
  CORPUS_DIR: z.string().default('corpus'),
  INDEX_DIR: z.string().default('index'),
  CHAT_PROVIDER: word.optional(),
  CHAT_BASE_URL: url.optional(),
  CHAT_API_KEY: z.string().optional(),
  CHAT_MODEL: z.string().optional(),
  EMBEDDING_PROVIDER: word.optional(),
  EMBEDDING_BASE_URL: url.optional(),
  EMBEDDING_API_KEY: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  API_KEYS_FILE: z.string().optional(),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((value) => value.split(/[,\s]+/u).filter((entry) => entry !== ''))
    .pipe(z.array(origin)),
  LOG_LEVEL: z.enum(LOG_LEVELS, `应为 ${LOG_LEVELS.join('、')} 之一`).default('info'),
};

/** Names of every setting, in the order in which they are documented. */
export const SETTING_NAMES = Object.keys(SETTINGS);

const schema = z.object(SETTINGS);
type Settings = z.infer<typeof schema>;

export interface ConfigSources {
  /** Defaults to the process's environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Directory of `.env`, and what relative paths start from. Defaults to the working directory. */
  readonly cwd?: string;
}

/**
 * Reads every setting from the environment and from `.env`; the environment wins, an empty value counts as absent.
 * Throws `invalid_config` for a setting in `.env` that does not exist, and for any wrong value. Values of secrets never appear in messages.
 */
export function loadConfig(sources: ConfigSources = {}): Config {
  const cwd = sources.cwd ?? process.cwd();
  const raw = { ...readEnvFile(join(cwd, '.env')), ...present(pickSettings(sources.env ?? process.env)) };
  const parsed = schema.safeParse(raw);
  if (!parsed.success)
    throw new AppError('invalid_config', `设置有误:${parsed.error.issues.map(describeIssue).join(';')}`, {
      hint: '请改正环境变量或 .env 文件中的这些设置后重新启动。',
    });
  const config = toConfig(parsed.data, cwd);
  requireKeysBeyondLoopback(config);
  return config;
}

/** Whether only this machine can reach `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(host);

function readEnvFile(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const entries = present(parseEnv(readFileSync(path, 'utf8')));
  const unknown = Object.keys(entries).filter((name) => !(name in SETTINGS));
  if (unknown.length > 0)
    throw new AppError('invalid_config', `.env 中有不认识的设置:${unknown.join('、')}`, {
      hint: `可用的设置:${SETTING_NAMES.join('、')}。`,
    });
  return entries;
}

const pickSettings = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, env[name]]));

const present = (entries: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? '';
      return trimmed === '' ? [] : [[name, trimmed]];
    }),
  );

const describeIssue = (issue: z.core.$ZodIssue): string => `${String(issue.path[0] ?? '')}:${issue.message}`;

function toConfig(settings: Settings, cwd: string): Config {
  if (settings.DATABASE_URL !== undefined)
    throw new AppError('invalid_config', '设置了 DATABASE_URL,但本版本只有内置的 SQLite 存储。', {
      hint: '请去掉 DATABASE_URL;文档库会放在 INDEX_DIR 里。',
    });
  return {
    host: settings.HOST,
    port: settings.PORT,
    corpusDir: resolve(cwd, settings.CORPUS_DIR),
    indexDir: resolve(cwd, settings.INDEX_DIR),
    chat: modelSettings('CHAT', settings),
    embedding: modelSettings('EMBEDDING', settings),
    apiKeysFile: settings.API_KEYS_FILE === undefined ? null : resolve(cwd, settings.API_KEYS_FILE),
    allowedOrigins: settings.ALLOWED_ORIGINS,
    logLevel: settings.LOG_LEVEL,
  };
}

function modelSettings(kind: 'CHAT' | 'EMBEDDING', settings: Settings): ModelSettings | null {
  const provider = settings[`${kind}_PROVIDER`];
  const baseUrl = settings[`${kind}_BASE_URL`];
  const apiKey = settings[`${kind}_API_KEY`];
  const model = settings[`${kind}_MODEL`];
  if ([provider, baseUrl, apiKey, model].every((value) => value === undefined)) return null;
  if (model === undefined)
    throw new AppError('invalid_config', `设置了 ${kind}_* 但没有 ${kind}_MODEL。`, {
      hint: `请写明模型名 ${kind}_MODEL,或去掉其余 ${kind}_* 设置。`,
    });
  return {
    provider: provider ?? 'openai',
    baseUrl: baseUrl ?? null,
    apiKey: apiKey === undefined ? null : new Secret(apiKey),
    model,
  };
}

function requireKeysBeyondLoopback(config: Config): void {
  if (isLoopback(config.host) || config.apiKeysFile !== null) return;
  throw new AppError(
    'invalid_config',
    `HOST=${config.host} 会让其他机器访问,但没有设置 API_KEYS_FILE,拒绝启动。`,
    {
      hint: '请用 API_KEYS_FILE 指定密钥文件(见 README“密钥”一节),或把 HOST 改回 127.0.0.1。',
    },
  );
}

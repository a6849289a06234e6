import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SETTING_NAMES, isLoopback, loadConfig } from '../src/config.js';
import { AppError } from '../src/errors.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'reform-config-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const load = (env: Record<string, string>, file?: string) => {
  if (file !== undefined) writeFileSync(join(cwd, '.env'), file);
  return loadConfig({ env, cwd });
};

/** The error that `action` throws. */
const failure = (action: () => unknown): AppError => {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('loadConfig', () => {
  it('works with nothing set: loopback, no model, no key', () => {
    expect(load({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      corpusDir: join(cwd, 'corpus'),
      indexDir: join(cwd, 'index'),
      chat: null,
      embedding: null,
      apiKeysFile: null,
      allowedOrigins: [],
      logLevel: 'info',
    });
  });

  it('reads .env, and lets the environment win', () => {
    const config = load({ PORT: '9001' }, 'PORT=9000\nLOG_LEVEL=warn\n# a remark\n');
    expect([config.port, config.logLevel]).toEqual([9001, 'warn']);
  });

  it('takes an empty value as absent', () => {
    expect(load({ PORT: '', CHAT_MODEL: '  ' }, 'HOST=\n')).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      chat: null,
    });
  });

  it('stops at a setting in .env that does not exist, and names those that do', () => {
    const error = failure(() => load({}, 'PROT=9000\n'));
    expect(error.code).toBe('invalid_config');
    expect(error.message).toContain('PROT');
    for (const name of SETTING_NAMES) expect(error.hint).toContain(name);
  });

  it('leaves foreign variables of the environment alone', () => {
    expect(load({ EDITOR: 'vi', PATH: '/bin' }).port).toBe(8080);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOWED_ORIGINS', 'https://a.example/path'],
    ['ALLOWED_ORIGINS', '*'],
    ['CHAT_BASE_URL', 'ftp://models.example'],
  ])('stops at %s=%s and says which setting it is', (name, value) => {
    const error = failure(() => load({ [name]: value }));
    expect(error.code).toBe('invalid_config');
    expect(error.message).toContain(name);
  });

  it('splits origins at commas and blanks', () => {
    const { allowedOrigins } = load({
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000  https://b.example',
    });
    expect(allowedOrigins).toEqual(['https://a.example', 'http://localhost:3000', 'https://b.example']);
  });

  it('refuses to be reached by other machines without keys', () => {
    expect(failure(() => load({ HOST: '0.0.0.0' })).hint).toContain('API_KEYS_FILE');
    expect(load({ HOST: '0.0.0.0', API_KEYS_FILE: 'keys.json' }).apiKeysFile).toBe(join(cwd, 'keys.json'));
  });

  it('says that PostgreSQL is not there yet instead of ignoring it', () => {
    expect(failure(() => load({ DATABASE_URL: 'postgres://x' })).message).toContain('DATABASE_URL');
  });

  it('wants a model where any other part of a model is set', () => {
    expect(failure(() => load({ CHAT_BASE_URL: 'http://localhost:8000/v1' })).message).toContain(
      'CHAT_MODEL',
    );
    expect(load({ CHAT_MODEL: 'qwen', CHAT_BASE_URL: 'http://localhost:8000/v1' }).chat).toMatchObject({
      provider: 'openai',
      baseUrl: 'http://localhost:8000/v1',
      model: 'qwen',
    });
  });

  it('never prints a secret, however it is printed', () => {
    const config = load({ CHAT_MODEL: 'qwen', CHAT_API_KEY: 'sk-very-secret' });
    const printed = [JSON.stringify(config), inspect(config, { depth: 9 }), String(config.chat?.apiKey)];
    for (const text of printed) expect(text).not.toContain('sk-very-secret');
    expect(config.chat?.apiKey?.reveal()).toBe('sk-very-secret');
  });
});

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.1', '::1', '[::1]'])('knows %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['0.0.0.0', '::', '10.0.0.1', 'localhost.example', '127.0.0.1.nip.io', ''])(
    'refuses %s',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

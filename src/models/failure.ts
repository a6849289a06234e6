import { AppError } from '../errors.js';

/** What went wrong with a model server, and whether asking once more may help. */
export interface ModelFailure {
  readonly error: AppError;
  readonly retryable: boolean;
  /** Seconds that the server asks to wait; `null` when it says nothing. */
  readonly retryAfter: number | null;
}

/** Told in `details.reason` of the error: those who ask may have to tell them apart. */
export type FailureReason =
  'context_length' | 'refused_key' | 'not_found' | 'busy' | 'server' | 'connection' | 'nonsense';

const TEXTS: Readonly<Record<FailureReason, { readonly message: string; readonly hint: string }>> = {
  context_length: { message: '材料超出了模型的上下文长度', hint: '请换用上下文更长的模型。' },
  refused_key: { message: '模型服务拒绝了密钥', hint: '请检查 CHAT_API_KEY 或 EMBEDDING_API_KEY。' },
  not_found: { message: '模型服务中没有这个地址或模型', hint: '请检查 *_BASE_URL 和 *_MODEL。' },
  busy: { message: '模型服务繁忙', hint: '请稍后再试。' },
  server: { message: '模型服务出错', hint: '请稍后再试,或查看模型服务的日志。' },
  connection: { message: '连接不上模型服务', hint: '请检查 *_BASE_URL,并确认模型服务已经启动。' },
  nonsense: { message: '模型服务的回复无法读懂', hint: '请确认它支持 OpenAI 接口。' },
};

const CONTEXT =
  /context.{0,12}(?:length|window|size|limit|exceed)|maximum context|too many (?:input )?tokens|input tokens exceed|prompt is too long|上下文|输入过长|超出.{0,6}长度/iu;

/**
 * Reads whatever a model's class throws. What the server or the class wrote is never passed on: it may hold a key or a piece of a
 * document.
 */
export function readFailure(thrown: unknown, host: string): ModelFailure {
  if (thrown instanceof AppError) return { error: thrown, retryable: false, retryAfter: null };
  const status = statusOf(thrown);
  const reason = reasonOf(thrown, status);
  const { message, hint } = TEXTS[reason];
  const code = status === null || reason === 'connection' ? '' : `,状态码 ${status}`;
  return {
    error: new AppError('model_unavailable', `${message}(${host}${code})。`, {
      hint,
      details: { reason, ...(status === null ? {} : { status }) },
    }),
    retryable: reason === 'busy' || reason === 'server',
    retryAfter: retryAfterOf(thrown),
  };
}

export const timedOut = (host: string, what: string): AppError =>
  new AppError('model_timeout', `模型服务(${host})${what}。`, {
    hint: '请检查模型服务的负载,或换用更快的模型。',
  });

export const nonsense = (host: string, what: string): AppError =>
  new AppError('model_unavailable', `${TEXTS.nonsense.message}(${host}):${what}。`, {
    hint: TEXTS.nonsense.hint,
    details: { reason: 'nonsense' satisfies FailureReason },
  });

function reasonOf(thrown: unknown, status: number | null): FailureReason {
  const text = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : String(thrown);
  if (
    (status === null || status === 400 || status === 413 || status === 422) &&
    (CONTEXT.test(text) || text.startsWith('ContextOverflow'))
  )
    return 'context_length';
  if (status === 401 || status === 403) return 'refused_key';
  if (status === 404) return 'not_found';
  if (status === 429) return 'busy';
  if (status !== null && status >= 500) return 'server';
  if (status !== null) return 'nonsense';
  return thrown instanceof SyntaxError || thrown instanceof RangeError || isOwnSlip(text)
    ? 'nonsense'
    : 'connection';
}

/** A class that stumbles over a reply of another shape than it expects. */
const isOwnSlip = (text: string): boolean =>
  /^TypeError (?!fetch failed|terminated)|JSON|Unexpected token|parse/iu.test(text);

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const held = 'status' in thrown ? thrown.status : 'statusCode' in thrown ? thrown.statusCode : null;
  if (typeof held === 'number' && held >= 400 && held < 600) return held;
  if ('response' in thrown && thrown.response !== thrown) {
    const status = statusOf(thrown.response);
    if (status !== null) return status;
  }
  const told =
    thrown instanceof Error ? /status(?: code)?:?\s?([45]\d\d)\b/iu.exec(thrown.message)?.[1] : undefined;
  return told === undefined ? null : Number(told);
}

function retryAfterOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('headers' in thrown)) return null;
  const { headers } = thrown;
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  const seconds = value === null ? Number.NaN : Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

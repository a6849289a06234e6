import type { Request } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../errors.js';
import { subjectOf } from './session.js';

/** Requests per minute. */
export interface RateLimits {
  /** Before it is known who calls: bounds guessing of keys. */
  readonly perAddress: number;
  /** Of one key, or of one visitor behind a token. */
  readonly perCaller: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { perAddress: 3000, perCaller: 300 };
/** The machine's own user has programs of his own. */
export const OWNER_RATE_LIMITS: RateLimits = { perAddress: 60_000, perCaller: 60_000 };

const address = (request: Request): string => ipKeyGenerator(request.ip ?? '');

export const limitPerAddress = ({ perAddress }: RateLimits) => limiter(perAddress, address);

export const limitPerCaller = ({ perCaller }: RateLimits) =>
  limiter(perCaller, (request) => subjectOf(request) ?? address(request));

const limiter = (limit: number, keyGenerator: (request: Request) => string) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new AppError('rate_limited', '请求过于频繁,请稍后再试。', {
        hint: '请按 Retry-After 的秒数等待。',
      });
    },
  });

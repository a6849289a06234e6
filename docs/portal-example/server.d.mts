import type { RequestListener } from 'node:http';

/** 门户的请求处理函数。 */
export function createPortal(settings: {
  /** 改革问答的地址，如 `https://reform.example`。 */
  readonly reformUrl: string;
  /** 改革问答的密钥；改革问答没有设密钥时为 `null`。 */
  readonly key: string | null;
  /** 本门户在浏览器里的来源，如 `https://portal.example`。 */
  readonly origin: string;
  /** 凭证有效的秒数，30 至 3600。 */
  readonly ttlSeconds?: number;
}): RequestListener;

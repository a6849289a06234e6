import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AppError } from '../errors.js';
import { keyOf, type ModelAddress } from './address.js';
import { sameHostFetch } from './fetch.js';

/** Answers should not vary. Newer reasoning models refuse to be told so. */
const temperatureOf = (model: string): { temperature?: number } =>
  /^(?:o\d|gpt-5)/u.test(model) ? {} : { temperature: 0 };

type Open = (address: ModelAddress) => Promise<BaseChatModel>;

/** Every provider by the name that `CHAT_PROVIDER` has for it; its class is loaded when it is asked for. */
const PROVIDERS: Readonly<Record<string, Open>> = {
  openai: openCompatible,
  tongyi: async (address) => {
    const { ChatAlibabaTongyi } = await import('@langchain/community/chat_models/alibaba_tongyi');
    const apiUrl = address.baseUrl === null ? {} : { apiUrl: address.baseUrl };
    return new ChatAlibabaTongyi({ ...common(address), alibabaApiKey: keyOf(address), ...apiUrl });
  },
  zhipuai: async (address) => {
    const { ChatZhipuAI } = await import('@langchain/community/chat_models/zhipuai');
    return new ChatZhipuAI({ ...common(address), zhipuAIApiKey: keyOf(address) });
  },
  moonshot: async (address) => {
    const { ChatMoonshot } = await import('@langchain/community/chat_models/moonshot');
    return new ChatMoonshot({ ...common(address), apiKey: keyOf(address) });
  },
  minimax: async (address) => {
    const { ChatMinimax } = await import('@langchain/community/chat_models/minimax');
    const [minimaxGroupId, apiKey] = pairOf(address, '组号:密钥');
    const configuration = address.baseUrl === null ? {} : { configuration: { basePath: address.baseUrl } };
    return new ChatMinimax({ ...common(address), minimaxGroupId, minimaxApiKey: apiKey, ...configuration });
  },
  hunyuan: async (address) => {
    const { ChatTencentHunyuan } = await import('@langchain/community/chat_models/tencent_hunyuan');
    const [tencentSecretId, tencentSecretKey] = pairOf(address, 'SecretId:SecretKey');
    return new ChatTencentHunyuan({ ...common(address), tencentSecretId, tencentSecretKey });
  },
};

/** Classes that always call the provider's own address. */
const FIXED_ADDRESS = new Set(['zhipuai', 'moonshot', 'hunyuan']);

export const CHAT_PROVIDERS: readonly string[] = Object.keys(PROVIDERS);

/** The LangChain class for a provider. Throws `invalid_config`. */
export async function openProvider(address: ModelAddress): Promise<BaseChatModel> {
  const open = PROVIDERS[address.provider];
  if (open === undefined)
    throw new AppError('invalid_config', `不认识的 CHAT_PROVIDER:${address.provider}。`, {
      hint: `可用的有:${CHAT_PROVIDERS.join('、')}。兼容 OpenAI 接口的服务(千帆、火山方舟、DeepSeek、vLLM、Ollama 等)请用 openai,并设置 CHAT_BASE_URL。`,
    });
  if (FIXED_ADDRESS.has(address.provider) && address.baseUrl !== null)
    throw new AppError(
      'invalid_config',
      `CHAT_PROVIDER=${address.provider} 只能连接服务商自己的地址,不能设置 CHAT_BASE_URL。`,
      {
        hint: '请去掉 CHAT_BASE_URL;服务若兼容 OpenAI 接口,请改用 CHAT_PROVIDER=openai。',
      },
    );
  return loading(() => open(address), `CHAT_PROVIDER=${address.provider}`);
}

const common = ({ model }: ModelAddress) => ({
  model,
  streaming: true,
  maxRetries: 0,
  ...temperatureOf(model),
});

async function openCompatible(address: ModelAddress): Promise<BaseChatModel> {
  const { initChatModel } = await import('langchain/chat_models/universal');
  return initChatModel(address.model, {
    modelProvider: 'openai',
    apiKey: keyOf(address),
    maxRetries: 0,
    streaming: true,
    streamUsage: false,
    useResponsesApi: false,
    ...temperatureOf(address.model),
    configuration: compatibleConfiguration(address, 'CHAT'),
  });
}

/** What the OpenAI client is told. Nothing is left open, since what is open it reads from its own environment variables. */
export function compatibleConfiguration(address: ModelAddress, kind: 'CHAT' | 'EMBEDDING') {
  if (address.baseUrl === null)
    throw new AppError('invalid_config', `设置了 ${kind}_MODEL 但没有 ${kind}_BASE_URL。`, {
      hint: `请写明模型服务的地址,如 ${kind}_BASE_URL=http://127.0.0.1:8000/v1。`,
    });
  return {
    baseURL: address.baseUrl,
    organization: null,
    project: null,
    logLevel: 'off',
    fetch: sameHostFetch,
  } as const;
}

/** Keys of two parts come as `first:second`. */
export function pairOf(address: ModelAddress, form: string): readonly [string, string] {
  const [first, ...rest] = keyOf(address).split(':');
  const second = rest.join(':');
  if (first === undefined || first === '' || second === '')
    throw new AppError('invalid_config', `${address.provider} 的密钥应写作“${form}”。`, {
      hint: '请改正 CHAT_API_KEY 或 EMBEDDING_API_KEY。',
    });
  return [first, second];
}

/** Runs a loader; a package that is not installed becomes an `invalid_config` that names it. */
export async function loading<T>(load: () => Promise<T>, what: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const name = missingPackage(error);
    if (name !== null)
      throw new AppError('invalid_config', `${what} 需要另外安装 ${name}。`, {
        hint: `请运行 npm install ${name} 后重新启动。`,
      });
    throw new AppError('invalid_config', `${what} 无法加载。`, { hint: '请检查模型的各项设置。' });
  }
}

function missingPackage(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return /Cannot find (?:package|module) '((?:@[^/']+\/)?[^/'.][^/']*)/u.exec(error.message)?.[1] ?? null;
}

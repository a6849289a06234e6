import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '../errors.js';
import { keyOf, type ModelAddress } from './address.js';
import { compatibleConfiguration, loading, pairOf } from './chat-providers.js';

type Open = (address: ModelAddress) => Promise<EmbeddingsInterface>;

/** Passages are sent as they are, line breaks included; every attempt is ours to make. */
const COMMON = { maxRetries: 0, stripNewLines: false, maxConcurrency: 4 } as const;

/** Every provider by the name that `EMBEDDING_PROVIDER` has for it; its class is loaded when it is asked for. */
const PROVIDERS: Readonly<Record<string, Open>> = {
  openai: async (address) => {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    const configuration = compatibleConfiguration(address, 'EMBEDDING');
    // Servers that do not know base64 answer with numbers all the same, and the client would misread them.
    return new OpenAIEmbeddings({
      ...COMMON,
      model: address.model,
      apiKey: keyOf(address),
      encodingFormat: 'float',
      configuration,
    });
  },
  tongyi: async (address) => {
    const { AlibabaTongyiEmbeddings } = await import('@langchain/community/embeddings/alibaba_tongyi');
    const modelName = address.model as 'text-embedding-v2';
    return new AlibabaTongyiEmbeddings({ ...COMMON, modelName, apiKey: keyOf(address) });
  },
  zhipuai: async (address) => {
    const { ZhipuAIEmbeddings } = await import('@langchain/community/embeddings/zhipuai');
    const modelName = address.model as 'embedding-3';
    return new ZhipuAIEmbeddings({ ...COMMON, modelName, apiKey: keyOf(address) });
  },
  doubao: async (address) => {
    const { ByteDanceDoubaoEmbeddings } = await import('@langchain/community/embeddings/bytedance_doubao');
    return new ByteDanceDoubaoEmbeddings({ ...COMMON, model: address.model, apiKey: keyOf(address) });
  },
  minimax: async (address) => {
    const { MinimaxEmbeddings } = await import('@langchain/community/embeddings/minimax');
    const [minimaxGroupId, minimaxApiKey] = pairOf(address, '组号:密钥');
    return new MinimaxEmbeddings({ ...COMMON, model: address.model, minimaxGroupId, minimaxApiKey });
  },
  hunyuan: async (address) => {
    const { TencentHunyuanEmbeddings } = await import('@langchain/community/embeddings/tencent_hunyuan');
    const [tencentSecretId, tencentSecretKey] = pairOf(address, 'SecretId:SecretKey');
    return new TencentHunyuanEmbeddings({ ...COMMON, tencentSecretId, tencentSecretKey });
  },
  local: openLocal,
};

export const EMBEDDING_PROVIDERS: readonly string[] = Object.keys(PROVIDERS);

/** Classes whose address can be set. */
const FREE_ADDRESS = new Set(['openai']);

/** The LangChain class for a provider. Throws `invalid_config`. */
export async function openEmbeddings(address: ModelAddress): Promise<EmbeddingsInterface> {
  const open = PROVIDERS[address.provider];
  if (open === undefined)
    throw new AppError('invalid_config', `不认识的 EMBEDDING_PROVIDER:${address.provider}。`, {
      hint: `可用的有:${EMBEDDING_PROVIDERS.join('、')}。兼容 OpenAI 接口的服务请用 openai,并设置 EMBEDDING_BASE_URL。`,
    });
  if (!FREE_ADDRESS.has(address.provider) && address.baseUrl !== null)
    throw new AppError(
      'invalid_config',
      `EMBEDDING_PROVIDER=${address.provider} 不能设置 EMBEDDING_BASE_URL。`,
      {
        hint: '请去掉 EMBEDDING_BASE_URL;服务若兼容 OpenAI 接口,请改用 EMBEDDING_PROVIDER=openai。',
      },
    );
  return loading(() => open(address), `EMBEDDING_PROVIDER=${address.provider}`);
}

/** The package that runs ONNX models. Not among ours: it is large, and few need it. */
const TRANSFORMERS: string = '@huggingface/transformers';

/** A model in a folder, run in this process. Nothing is ever fetched. */
async function openLocal(address: ModelAddress): Promise<EmbeddingsInterface> {
  const folder = resolve(address.model);
  if (!existsSync(join(folder, 'config.json')))
    throw new AppError('invalid_config', 'EMBEDDING_MODEL 指的不是本地模型文件夹:其中没有 config.json。', {
      hint: 'EMBEDDING_PROVIDER=local 时,EMBEDDING_MODEL 应为 ONNX 模型所在的文件夹。',
    });
  const transformers = (await import(TRANSFORMERS)) as { readonly env: Record<string, unknown> };
  Object.assign(transformers.env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: dirname(folder),
  });
  const { HuggingFaceTransformersEmbeddings } =
    await import('@langchain/community/embeddings/huggingface_transformers');
  return new HuggingFaceTransformersEmbeddings({
    ...COMMON,
    model: basename(folder),
    pretrainedOptions: { local_files_only: true },
  });
}

/** What tells one model from another: for a folder its name and the sizes of what lies in it. */
export function modelName(address: ModelAddress): string {
  if (address.provider !== 'local') return address.model;
  const folder = resolve(address.model);
  if (!existsSync(folder)) return basename(folder);
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.size);
  return `${basename(folder)}@${sizes.join('+')}`;
}

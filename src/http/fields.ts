import { z } from 'zod';
import { PASSAGE_KINDS } from '../domain/passage.js';

/** Lone surrogates and control characters: never part of an honest text, and a trouble to whatever comes after. */
const BROKEN = /\p{Surrogate}|(?![\t\n\v\f\r])\p{Cc}/u;

/** A text that a person wrote, trimmed. */
export const textField = (longest: number) =>
  z
    .string('应为文字')
    .trim()
    .min(1, '不能为空')
    .max(longest, `不能超过 ${longest} 个字`)
    .refine((value) => !BROKEN.test(value), { message: '含有无法识别的字符' });

/** As made by this product: 16 hex digits. */
export const documentIdField = z.string().regex(/^[0-9a-f]{16}$/u, '应为 16 位十六进制文件编号');

export const placeField = textField(40).describe('地名,全称或简称均可;省、市包含其下辖地区');
export const yearField = z
  .int('应为年份')
  .min(1900, '应为 1900 至 2200 之间的年份')
  .max(2200, '应为 1900 至 2200 之间的年份');

const list = <T extends z.ZodType>(item: T) => z.array(item, '应为列表').max(200, '不能超过 200 项');

/** Absent means no restriction; an empty list matches nothing. */
export const filterField = z
  .strictObject({
    places: list(placeField).optional(),
    excludePlaces: list(placeField).optional(),
    years: list(yearField).optional(),
    kinds: list(z.enum(PASSAGE_KINDS, '应为 policy、case、result 之一')).optional(),
    topics: list(textField(40)).optional(),
    documents: list(documentIdField).optional(),
  })
  .describe('检索范围;不写则不限,空列表则什么也不匹配');

export const spanField = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe('左闭右开区间,以 UTF-16 编码单元计');

/** A whole number in a query string. */
export const countParameter = (least: number, most: number) =>
  z.coerce.number('应为整数').int('应为整数').min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`);

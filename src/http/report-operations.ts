import type { Operation } from './operation.js';
import * as schemas from './report-schemas.js';
import { figuresResponse } from './schemas.js';

/** Comparison, ledgers and drafts. Each may also answer with a file, where `format` asks for one. */
export const REPORT_OPERATIONS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/compare', scope: 'read' },
    summary: '同一主题各地对比;format 为 xlsx、docx 时返回文件',
    ...{ body: schemas.compareRequest, answer: schemas.compareResponse },
  },
  {
    ...{ method: 'get', path: '/api/v1/figures', scope: 'read' },
    summary: '数据台账;format 为 csv、xlsx 时返回全部,不分页',
    ...{ query: schemas.figureLedgerQuery, answer: figuresResponse },
  },
  {
    ...{ method: 'get', path: '/api/v1/figures/contradictions', scope: 'read' },
    summary: '同地、同年、同一指标而数值不同的数据',
    ...{ query: schemas.contradictionsQuery, answer: schemas.contradictionsResponse },
  },
  {
    ...{ method: 'get', path: '/api/v1/policies', scope: 'read', summary: '政策文件台账' },
    ...{ query: schemas.ledgerQuery, answer: schemas.policiesResponse },
  },
  {
    ...{ method: 'get', path: '/api/v1/honours', scope: 'read', summary: '荣誉与案例台账' },
    ...{ query: schemas.ledgerQuery, answer: schemas.honoursResponse },
  },
  {
    ...{ method: 'post', path: '/api/v1/drafts', scope: 'read' },
    summary: '讲话素材或汇报材料;format 为 docx 时返回 Word 文件',
    ...{ body: schemas.draftRequest, answer: schemas.draftResponse },
  },
];

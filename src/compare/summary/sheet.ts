import type { Comparison } from '../../domain/index.js';
import type { Sheet } from '../sheet.js';

/** Stands over every summary. */
export const SUMMARY_NOTICE = '以下概述由对话模型组织文字,每句均与所注出处核对;以原文为准。';

/** The summary as a sheet of its own; none where there is no summary. */
export const summarySheets = ({ summary }: Comparison): Sheet[] =>
  summary.length === 0
    ? []
    : [
        {
          name: '概述',
          columns: [
            { title: SUMMARY_NOTICE, width: 110 },
            { title: '出处', width: 16 },
          ],
          rows: summary.map(({ text, citations }) => [
            text,
            citations.map((number) => `[${number}]`).join(''),
          ]),
        },
      ];

import { OPERATIONS, openApi } from './openapi.js';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A plain page that lists every operation: no script, no outside resource. */
export function docsPage(): string {
  const { paths } = openApi() as { paths: Record<string, Record<string, unknown>> };
  const sections = OPERATIONS.map(({ method, path, summary, scope }) => {
    const details = JSON.stringify(paths[path]?.[method], null, 2);
    return `<section>
<h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}${scope === null ? '' : `(权限:${scope})`}</p>
<details><summary>请求与回应的结构</summary><pre>${escapeHtml(details)}</pre></details>
</section>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>改革问答:接口说明</title>
<link rel="stylesheet" href="/docs.css"></head>
<body>
<h1>改革问答:接口说明</h1>
<p>机器可读的说明在 <a href="/openapi.json">/openapi.json</a>。错误一律为 <code>{"error": {"code", "message", "hint"}}</code>。</p>
${sections.join('\n')}
</body></html>
`;
}

export const DOCS_STYLE = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}
h2{font-size:1.1rem;margin:2rem 0 .3rem}code,pre{font-family:ui-monospace,monospace}
pre{background:#f4f6f8;padding:1rem;overflow:auto;font-size:.85rem;line-height:1.4}
@media(prefers-color-scheme:dark){body{color:#e6e9ee;background:#14181f}pre{background:#1e242d}a{color:#8ab8ff}}
`;

/** What programs put into the title field when nobody filled it in. */
const MEANINGLESS =
  /^(?:(?:microsoft )?(?:word|office|powerpoint)(?:\s|$|[-–文])|文档\s*\d*$|新建|无标题|未命名|untitled|document\s*\d*$|标题$|默认|print|幻灯片|wps)/iu;

/** The title that a format's own field carries, when it says something. */
export function formatTitleOf(field: string | undefined): string | undefined {
  const title = (field ?? '').replace(/\s+/gu, ' ').trim();
  if (
    title.length < 2 ||
    MEANINGLESS.test(title) ||
    /\.(?:docx?|wps|pdf|html?|txt|rtf|tmp|indd)$/iu.test(title)
  )
    return undefined;
  return /[\p{L}]/u.test(title) && !title.includes('\uFFFD') ? title : undefined;
}

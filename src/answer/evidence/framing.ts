/** 市人大常委会、市政协有关负责同志列席会议。 */
const ATTENDS =
  /^[^\d。;\uff1b]{4,}(?:出席|参加|列席)(?:了)?(?:本次|此次)?(?:会议|活动|仪式|座谈会|培训|开幕式)?[。.]?$/u;
const ASKS_WHO = /谁|哪些?(?:人|领导|部门|单位|同志)|出席|列席|参加|参会|到会|到场|与会/u;
/** (联系人:区住建局 某某 此件可公开), 抄送:市委办公室 */
const CONTACT =
  /^[(\uff08\s]*(?:联系(?:人|科室|电话|单位|方式)|抄送|主送|抄报|报送|印发份数|此件(?:可以?|主动|依申请|不予)?公开|(?:本期)?(?:编辑|责编|审稿|签发|核稿))[:\uff1a\s]?[^。]{0,80}$/u;
const ASKS_CONTACT = /联系|电话|找谁|抄送|报送|主送|公开|印发|编辑|责编|签发|审稿|谁/u;

/** Whether a sentence only says who was there, or whom to ask about the paper, and the question (in Chinese) asks for neither. */
export const framesOnly = (question: string, text: string): boolean =>
  (ATTENDS.test(text.trim()) && !ASKS_WHO.test(question)) ||
  (CONTACT.test(text.trim()) && !ASKS_CONTACT.test(question));

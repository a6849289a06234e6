/**
 * 办了一年,还有哪些地方不顺: 地方 are places where something is done, and respects where something falls short.
 */
const WHICH = '(?:哪些|哪几个?|什么|啥|哪个)';
const SO =
  '(?:还|都|也|仍然?|依然|是|让人|令人|叫人|做|办|搞|弄|干|管|改|抓|落实|得|存在|有|显得|比较|不够|最|更|觉得|群众|大家|百姓|企业)*';
const FALLS_SHORT =
  '不(?:如意|理想|满意?|足|到位|够|顺(?!延)|尽|完善|行(?![政使])|好|妥|合理|方便|便(?!民)|彻底|平衡|充分|牢|实(?![行施现])|细(?!分)|周(?![转边])|称心|适应|放心)|没(?:有)?(?:做|办|搞|改|落|干|弄|管|理|抓|跟|想|顾|考虑)[^,。;?]{0,3}(?:好|到|顺|上|完|透|实|周全)|欠(?:缺|账|妥|火候)|差劲|差得|薄弱|短板|跟不上|要改进|可以?改进|需要?(?:改|完善|补|加强)|有?待|吃力|走样|毛病|头疼|操心|担心|卡壳|卡住|卡着|堵|掉链子|出(?:了)?(?:问题|纰漏|毛病|岔子)|美中不足|落后|拖后腿|吃亏|费劲|麻烦|为难|难办|难做|犯难';
const RESPECTS = new RegExp(`(${WHICH})地方(?=${SO}(?:${FALLS_SHORT}))`, 'gu');

/** A question with 方面 for 地方 where respects are meant; as long as before. */
export const withRespects = (question: string): string => question.replace(RESPECTS, '$1方面');

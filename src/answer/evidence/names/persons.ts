import type { Word } from '../../../chinese/segment.js';

const SURNAME =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安乐傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛米贝臧计戴宋庞熊纪舒屈祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲封靳段焦巴牧谷侯宁栾甘武符刘景詹龙叶黎乔苍闻翟谭姬申冉桑桂牛尚农温庄柴阎茹习艾鱼容古易廖耿匡文寇欧聂曾关岳]';
const RANK =
  '书记|市长|县长|区长|镇长|乡长|州长|旗长|省长|局长|厅长|部长|处长|科长|所长|站长|院长|校长|行长|队长|会长|理事长|董事长|总经理|经理|主任|主席|秘书长|组长|总监|总裁|厂长|园长|支书|教授|院士|研究员|专家|博士|法官|律师|医生|大夫|老师|工程师|调解员|记者|同志|先生|女士|师傅|大姐|大妈|大爷|阿姨|老人|负责人|创始人|发明人|带头人|老板|村民|居民|农户|代表|委员|主持人|联系人';

/** 院长张明, 张明院长, 老王, 陈姐. */
const NAMED = new RegExp(
  `(?:${RANK})[:\\s]{0,4}${SURNAME}\\s?\\p{Script=Han}{1,2}(?=[^\\p{Script=Han}]|说|表示|介绍|告诉|认为|主持|带|任|在|就(?!业|近|地|医|学)|接受|回答|解读|指出|强调|透露|出席|一行|作(?:了)?(?:报告|说明)|$)|` +
    `(?<!\\p{Script=Han})${SURNAME}\\p{Script=Han}{1,2}(?:${RANK})|${SURNAME}某|(?<!\\p{Script=Han})老${SURNAME}(?=[说,])|${SURNAME}(?:姐|哥|叔|婶|妈|大姐|大妈|大爷|师傅)`,
  'u',
);
const SURNAMED = new RegExp(`^${SURNAME}\\p{Script=Han}{1,2}$`, 'u');

/** Words for somebody, which a name may follow. */
const SOMEBODY = /[员长师家人手民生记任授士官志匠板]$/u;

/** Whether a text names a person, to whom jieba's tags (`words`) help. */
export const namesPerson = (text: string, words: readonly Word[]): boolean =>
  NAMED.test(text) ||
  words.some(
    ({ text: word, tag = '' }, at) =>
      tag === 'nr' && SURNAMED.test(word) && SOMEBODY.test(words[at - 1]?.text ?? ''),
  );

/** Somebody by office: 分管副市长, 党工委书记, 市委主要领导. */
const OFFICER = new RegExp(
  `(?:${RANK})(?!制|办公|接待|信箱|负责制|基金)|主要领导|分管领导|(?:市|县|区|省|厅|局|镇|校)(?:级)?领导|领导干部|负责同志|一把手|主官|常委|召集人|班长|站长|双主任|村干部|第一书记|链长|林长|河长|田长|网格长|楼长`,
  'gu',
);

/** The words of a text for somebody by office. */
export const officersIn = (text: string): string[] => text.match(OFFICER) ?? [];

/** Whether a text tells of somebody by name or by office. */
export const namesOfficer = (text: string, words: readonly Word[]): boolean =>
  officersIn(text).length > 0 || namesPerson(text, words);

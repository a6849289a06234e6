/**
 * Words of number that ask for none: 近几年 and 没多久 only hint at one, 那几家 points at what was told, 多半 means mostly.
 * A question may well ask for a list, a name or a reason beside them.
 */
const TIMES = '(?:个?(?:月|工作日|星期|礼拜|季度|钟头)|年|天|日|周|届|任|轮|批|期|回|次)';
const MEASURES = '[个项家次件位名人天年月户所处类批套座条份块间台辆张道步样支宗起栋亩里口队村镇县区市]';
/** Measures of people and bodies, who act. */
const BODIES = '[个家户所名位口队村镇县区市]';
const HINTED = new RegExp(
  [
    `(?:最近|过去|以往|近|(?<![提目])前|头|(?<!最)早|(?<=^|[,。?再等])过|(?<=^|[此之以往,])后)(?:这|那)?几${TIMES}`,
    '[这那]几(?=\\p{Script=Han})',
    // 几户合着偷排污水的,怎么发现: some, whom the question goes on to ask about.
    `(?<=^|[,。;?])几(?=${MEASURES}[^,。;?]{1,12}的,[^。?]*(?:什么|啥|怎|咋|如何|谁|哪|吗))`,
    // 几个村怎么合办食堂: some, and how is asked of them.
    `(?<=^|[,。;?])几(?=${BODIES}[^,。;?]{1,12}(?:怎么|怎样|咋|如何|什么|啥|为何))`,
    // 对河边几个村的渔户怎么罚: whose they are, and how is asked.
    `几(?=${MEASURES}[^,。;?几]{1,8}的[^,。;?的]{1,8}(?:怎么|怎样|咋|如何|为何|为什么))`,
    // 要是哪个镇拖后腿,怎么罚; 不管哪家来办: anybody, of whom something else is asked.
    '(?<=(?:要是|如果|假如|假使|倘若|若是|万一|不管|不论|无论|凡是|任凭)[^,。;?]{0,8})(?:哪(?:一?[个家位项条种类年天]|些|里|儿)?|谁|什么|啥)(?=[^,。;?]{1,14},[^。?]*(?:什么|啥|怎|咋|如何|谁|哪|吗|多少|几))',
    // 把十来个码头并成几个。外地怎么并的: a full stop tells that it is said, and not asked.
    `几(?=${MEASURES}[^,。;?]{0,8}。[^。]*(?:什么|啥|怎|咋|如何|谁|哪|吗|有没有))`,
    '(?:好|没|不)几(?=\\p{Script=Han})',
    `十几(?=${MEASURES})`,
    '几(?:乎|经|番|度)',
    '(?:没|不|无|未)(?:过|有)?多(?:久|少|大|高|长|远|快)',
    '多久(?:以前|之前)',
    '(?:不管|不论|无论)(?:有)?多(?:少|大|久|高|长)',
    // 渔获值多少钱说不准: told, and not asked.
    '(?:多少钱?|几个?钱|多大|多高|多长|多久)(?=(?:[,谁也都]|大家|心里|根本|一直|总)*(?:说不[准清好定]|拿不准|算不[清准]|搞不清|弄不清|吃不准|不好说|难说|没个?(?:准|数|谱|底)))',
    '多半|多多少少|多少(?=有[点些]|年来|都得)',
  ].join('|'),
  'gu',
);

/** The question with blanks for such words, each as long as the word. */
export const withoutHints = (question: string): string =>
  question.replace(HINTED, (hint) => ' '.repeat(hint.length));

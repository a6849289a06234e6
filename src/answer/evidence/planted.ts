/**
 * Sentences that speak to a program instead of telling of reforms: planted to make a model say what its planter wants. Reports
 * address officials, enterprises and the public, never whoever summarises them.
 */
const PLANTED = [
  /(?:忽略|无视|忘记|忘掉|抛开|跳过|不要理会|不必理会|不要遵守)[^。;]{0,14}(?:指令|指示|提示|设定)/u,
  // A firm may well 无视规则; only a program is told to 无视以上规则.
  /(?:忽略|无视|忘记|忘掉|抛开|跳过|不要理会|不必理会|不要遵守)[^。;]{0,6}(?:以上|上述|上面|前面|此前|之前|先前|所有|一切|任何|全部|你的|您的)[^。;]{0,10}(?:要求|规则|命令|约束|内容|回答)/u,
  /(?<![邀申聘提恳宴])请(?:你|您|务必|一律|直接|只|仅|统一|都|必须){0,3}[^。,]{0,6}(?:回答|输出|回复(?:用户|提问))/u,
  /(?:回答|回复|输出|总结|摘要)(?:时|中|里)?[^。,]{0,6}(?:必须|务必|一律|统一|只能)(?:说|写|称|回答|输出|附上|包含|加上)/u,
  /你(?:现在|将|必须|应当?|要)?(?:是|扮演|作为)[^。,]{0,12}(?:助手|模型|机器人|人工智能|AI)/u,
  /(?:系统|开发者|上面的|隐藏)(?:提示词|指令)|(?:开发者|上面的|隐藏)(?:提示|消息)|系统(?:提示|消息)[:\uff1a]|提示词|越狱/u,
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|prompts?|rules?|above|previous|everything)\b/iu,
  /\b(?:system prompt|you are (?:now )?an? |as an ai|respond only with|reply with)\b|<\|\w+\|>|\[\/?INST\]/iu,
] as const;

/** Whether a sentence of a document is an instruction to whoever reads it by machine, and so no evidence. */
export const addressesModel = (text: string): boolean => PLANTED.some((pattern) => pattern.test(text));

/** A command stands at the head of its clause; 无视规则的企业怎么罚, 编造数据怎么查 tell of what others do. */
const COMMAND =
  '(?:^|[,.;!:\\s\uff0c\u3002\uff1b\uff01\uff1a])(?:请|你|您|麻烦|务必|现在|就|可以|能不能|直接|先|都|一律|帮我|给我|替我|自己|随便)*';
const PAPERS = '(?:文档|文件|材料|资料|来源|出处|规则|规定|限制|指令|指示|要求|设定|提示|权限|核对)';
const FIGURES = '(?:数字|数据|数|比例|指标|成绩|排名|金额|满意度|名次|业绩)';
const INVENTS = [
  new RegExp(`${COMMAND}(?:无视|忽略|忘记|忘掉|抛开|撇开|跳过|绕过|不顾)[^。;]{0,12}${PAPERS}(?!的)`, 'u'),
  /(?:不要引用|不用引用|不必引用|不用管|不要管|别管|不用核对|别核对|不必核对|不按|不依据)[^。;]{0,12}(?:文档|文件|材料|资料|来源|出处|规则|限制|指令|指示|要求|设定|提示|数字|数据)/u,
  new RegExp(
    `${COMMAND}(?:编造?|虚构|瞎编|捏造|杜撰|胡编|凑)(?:出|上)?[一二三两几\\d]?[个些条段份组篇]`,
    'u',
  ),
  /(?:请|你|帮我|给我|替我|随便)(?:编造|虚构|瞎编|捏造|杜撰|胡编)/u,
  /随便(?:编|写|说)个|你[^,。?]{0,8}没有(?:任何)?限制|(?:请|你|就)假装|假装你/u,
  // What the figures are to be rather than what they are.
  new RegExp(
    `(?:把|将)[^,。?]{0,20}${FIGURES}[^,。?]{0,6}(?:说成|写成|改成|改为|换成|调[高低大小]|乘以|除以|夸大|美化|翻一?倍)`,
    'u',
  ),
  new RegExp(
    `(?:给|来|要|编|凑)(?:我|我们|上)?(?:一?[个组些])?(?:好看|漂亮|亮眼|体面|像样)(?:一?点)?的?[^,。?]{0,8}${FIGURES}`,
    'u',
  ),
  /(?:提示|指令|命令)[^。;?]{0,12}(?:照做|照办|服从)|(?:执行|运行|服从)[^。;?]{0,6}(?:其中|里面|下列|以下|这条|下面)的?(?:命令|指令|代码|脚本)|隐藏的?(?:指令|提示)|系统提示词|开发者模式/u,
  /(?:从现在起|从现在开始|现在开始)[^。;?]{0,3}你(?:就)?(?:叫|是|扮演|充当)|你(?:现在)?(?:扮演|充当)/u,
  /\b(?:DELETE\s+FROM|DROP\s+TABLE|INSERT\s+INTO|UNION\s+SELECT|rm\s+-rf)\b|<script|javascript:/iu,
  /(?:不用|不必|不要|别)看(?:文件|材料|文档|资料)[,\uff0c]|^(?:系统|管理员|开发者)(?:消息|提示|通知|指令)?\s*[:\uff1a]|替我(?:批准|宣布|签发|下令|授权)/u,
  /^\s*(?:system|assistant|developer)\s*[:\uff1a]|\byou must (?:say|answer|reply|claim|agree|state|tell)\b/iu,
  /\b(?:ignore|disregard|forget|bypass|override)\b[^.]{0,30}\b(?:documents?|sources?|materials?|rules?|instructions?|citations?)\b/iu,
  /(?:^|[.,;:!]|\b(?:please|just|you|to|can|and|then)\b)\s*(?:make up (?:an?|some|any|the)|invent|fabricate|pretend|hallucinate)\b/iu,
] as const;

/** Work that is done out of one's own head: verse, jokes, programs, translations. No document answers it. */
const ERRANDS = [
  /(?:写|作|编|来|创作)(?:一|几)?(?:首|段|个|篇)?[^。,?]{0,8}(?:诗|绝句|律诗|打油诗|藏头诗|快板|相声|顺口溜|歌词|笑话|情书|小说|童话|对联|谜语|代码|程序|脚本)(?![案])|讲(?:个|一个)?(?:笑话|故事)|(?:翻译|译)成[^。,?]{0,6}(?:语|文)/u,
  /\b(?:write|compose|tell)\b[^.]{0,20}\b(?:poems?|songs?|jokes?|stor(?:y|ies)|novels?|code|programs?|scripts?|functions?|quicksort)\b|\btranslate (?:this|that|the following|it)\b/iu,
] as const;

/** Whether a question wants something written or translated that has nothing to do with documents. */
export const asksErrand = (question: string): boolean => ERRANDS.some((pattern) => pattern.test(question));

const TO_COME = '(?:明天|明日|后天|大后天|今晚|今天|这两天|下周|下个?月|周末|最近)';
const MARKETS = '(?:股票|股价|股市|大盘|[Aa]股|基金净值|金价|油价|房价|楼市|汇率|比特币|彩票|双色球)';
const WEATHER = '(?:天气|气温|下雨|下雪|刮风|刮台风|降温|雾霾|热不热|冷不冷)';
/** Markets, weather and games as they will be: no report tells. */
const FORECASTS = [
  new RegExp(
    `${MARKETS}[^。;]{0,12}(?:会|能|要|还)?(?:不会)?(?:涨|跌|升|降|中奖|开什么)(?:吗|么|不|多少|到|[?\uff1f])`,
    'u',
  ),
  new RegExp(
    `${TO_COME}[^。;]{0,10}${WEATHER}|${WEATHER}(?:怎么?样|如何|好不好|预报)(?![^。;]{0,4}(?:系统|平台|机制|服务))`,
    'u',
  ),
  /(?:股票|彩票|基金)[^。;]{0,8}(?:能不能买|该不该买|买哪|值得买|推荐)|星座|运势|算命|(?:谁|哪队|哪个队)[^。;]{0,6}(?:会赢|能赢|夺冠)/u,
  /\b(?:stock|share) prices?\b[^.]{0,30}\b(?:tomorrow|go up|rise|fall)\b|\bweather\b[^.]{0,20}\b(?:today|tomorrow|forecast|like)\b|\bhoroscope\b/iu,
] as const;

/** Whether a question wants to know what markets, weather or luck will bring. */
export const asksForecast = (question: string): boolean =>
  FORECASTS.some((pattern) => pattern.test(question));

/** Whether a question asks to leave the documents aside, to make something up, or to take orders. */
export const asksToInvent = (question: string): boolean => INVENTS.some((pattern) => pattern.test(question));

const WHO =
  '(?:我们?|咱们?)?(?:单位|局里?|处里|市里|县里|区里|省里|分管|主管|挂职|新来的|来访的)*的?(?:主任|局长|处长|科长|书记|市长|县长|区长|镇长|乡长|部长|院长|校长|秘书长|组长|厅长|主席|领导|老板|老总|上头|上面|上级|头儿|同事|同行|记者|群众|客商|老乡|家里人|亲戚|朋友)们?';
const ASKS =
  '(?:刚才?|今天|昨天|早上|下午|开会|又|还|老|总|突然|临时|急着|专门|一直)*(?:问起|追问|想问|要问|在问|问|想知道|想了解|要我们?查|让我们?查|叫我们?查|要我们?报|让我们?报)(?![政需计效责询题卷诊策道])(?:我们?|一下|了|到|说|的是)*[,:]?';
const ERRAND = new RegExp(`(?<=^|[,。;!?])${WHO}${ASKS}`, 'gu');
/** 给个数, 报个准数: that a figure is wanted is plain from the rest. */
const PLEA =
  /[,。;]?(?:请|麻烦)?(?:给|报|要|说|讲|来|回)(?:我|我们|他|一)?个?(?:准|确切|具体|大概|明确)?的?(?:数字?儿?|准数|准信儿?|准话|说法|话)[。!?]?$/u;

/** 晚报上登的那个, 公众号发过的: where it was read. */
const READ_IN =
  /(?<=^|[,。;!?])(?:我|我们|昨天|今天|前几天|上次|之前|在)*(?:看(?:到|过|了)?)?\p{Script=Han}{0,6}(?:日报|晚报|早报|晨报|时报|都市报|公众号|电视台|客户端)(?:上|里)?(?:面)?(?:刊?登|刊发|发|报道?|播|写|说)(?:出来?)?(?:了|过)?的(?:那个|那篇|那条|那份|这个|这篇)?(?=\p{Script=Han}{2})/gu;

/** A question without where it was read, who sent the asker with it, and without the plea for an answer: 主任问热线多少坐席,给个数. As it was where nothing would be left. */
export function withoutMessenger(question: string): string {
  const bare = question.replaceAll(ERRAND, '').replaceAll(READ_IN, '').replace(PLEA, '');
  return (bare.match(/\p{Script=Han}/gu)?.length ?? 0) < 2 ? question : bare;
}

/** What money is for: how a question asks for it, and how the words around a sum tell it. */
interface Purpose {
  readonly asked: RegExp;
  readonly told: RegExp;
}

const purpose = (asked: string, told: string): Purpose => ({
  asked: new RegExp(asked, 'u'),
  told: new RegExp(told, 'u'),
});

const AID = '补贴|补助|奖励|奖补|资助|贴息|津贴|[补奖](?=\\d)|补偿';

/** The first that a question asks for is the one that it means. */
const PURPOSES: readonly Purpose[] = [
  purpose('补贴|补助|补多少|能补|奖补|公家[给贴补出]|贴(?:多少|几)', AID),
  purpose('罚', '罚|扣|追缴|没收'),
  purpose('工资|月薪|年薪|薪酬|报酬|挣多少', '工资|薪|报酬|收入|分红|增收|待遇|津贴|补助|补贴|挣|课时'),
  purpose('贷了?多少|放贷|贷出|贷已经|贷一?共', '贷|授信|放款|余额'),
  purpose('赔', '赔|补偿'),
  purpose(
    '投资|投入|造价|(?:建设|开发|维修|运维)[^,?]{0,2}花|花了?多少|耗资',
    '投资|投入|造价|安排|预算|专项|经费|资金|投(?=\\d)|出资|列支|财政|采购|中标|购置',
  ),
  purpose('节约|节省|省了?多少|省下', '节约|节省|减轻|减负|压减|核减|减[少免]|少[花付缴交]|让利|免|省|降'),
  purpose(
    '收费|收多少|租金|价格|多少钱一|打一|一口|每(?:吨|平|方)[^,?]{0,3}多少钱|一[餐顿]',
    '收费|价|租|费|缴|元/',
  ),
  purpose('成交|销售|卖了', '成交|销售|卖|售|交易|产值|营收'),
];

/**
 * Whether a sum is for something else than the question asks for: what a meal costs is not told by the aid for it.
 *
 * @param near the clause of the sum, and the one before
 */
export function isOfAnotherMoney(question: string, near: string): boolean {
  if (!/多少|几/u.test(question)) return false;
  const wanted = PURPOSES.find(({ asked }) => asked.test(question));
  if (wanted === undefined || wanted.told.test(near)) return false;
  return PURPOSES.some(({ told }) => told.test(near));
}

import { claimingClauses, type Check } from './premise.js';

interface Event {
  /** How a question takes it for granted. */
  readonly claimed: RegExp;
  /** How a text tells it, in whatever words. */
  readonly told: RegExp;
}

/** What befalls a reform and turns it around: no text bears it out that does not tell of it. */
const EVENTS: readonly Event[] = [
  {
    claimed:
      /停用|停办|停掉|停了|叫停|停摆|中止|终止|搁置|下马|流产|黄了|夭折|烂尾(?![楼盘房项工])|停建|停运|停发/u,
    told: /停|中止|终止|搁置|取消|撤|不再|关闭|退出|下马|废|烂尾|暂缓|取缔/u,
  },
  {
    claimed: /取消了?|废除|废止|废掉|砍掉|取缔/u,
    told: /取消|废|撤|不再|清理|删|减|免|停|砍|除|退出|精简|放宽|放开|打破|破|零|无需|不用|不需|不必|不得|不设|不限|合并|整合|改为|变|替代|代替|简化|没有|去|统一/u,
  },
  {
    claimed:
      /撤了?职|撤[^,]{0,4}职|免了?职|被撤|被免|处分|被?通报批评|被通报|被罚|被处罚|落马|被查|被约谈|被?问责|被批|追责|挨批|被点名/u,
    told: /撤职|免职|撤换|调整[^,。;]{0,6}(?:岗位|职务|干部)|处分|通报|处罚|罚|查处|查办|立案|约谈|问责|批评|追责|追究|责任|移送|点名|警告|诫勉|扣分|摘牌|退出|淘汰/u,
  },
  { claimed: /反弹|回潮|死灰复燃|卷土重来|又多起来|又长回/u, told: /反弹|回潮|复燃|回升|重新|又|再次|复发/u },
  {
    claimed:
      /失败了?|落选|没通过|未通过|没选上|没评上|没拿到(?=[^,]{0,6}(?:奖|称号|名次|牌|第|试点|资格|荣誉))|没批/u,
    told: /失败|落选|未通过|没有?通过|未能|未果|不成功|没有?|不符|不合格|未获/u,
  },
  {
    claimed: /亏损[了后]|(?:出现|连年|陷入)亏损|亏了|赔了|赔本|破产|倒闭/u,
    told: /亏|赔|破产|倒闭|负债|赤字|清算|退出/u,
  },
  {
    claimed: /涨价|提价|加价|涨费/u,
    told: /涨|提价|加价|上调|上浮|调高|(?:价|费|收费标准)[^,。;]{0,8}(?:提高|增加)|提高[^,。;]{0,8}(?:价|费)|由[^,。;]{1,12}[提调增升][到至为]/u,
  },
  { claimed: /涨了|上涨|涨到/u, told: /[涨增升翻]|提高|扩大|由[^,。;]{1,12}[到至]|达到/u },
  {
    claimed: /缩小|缩水|萎缩|缩编|缩减/u,
    told: /缩|减|压|降|小|少/u,
  },
  { claimed: /变成?负|转负|成了负|出现赤字|穿底|收不抵支/u, told: /负|赤字|穿底|亏|收不抵支|缺口|超支/u },
  {
    claimed: /裁下来|裁员|裁掉|被裁|下岗|裁减/u,
    told: /裁|下岗|分流|减员|精简|辞退|清退|安置|富余/u,
  },
  {
    claimed: /推迟|延期了|延后/u,
    told: /推迟|延|暂缓|缓|滞后|结转|顺延|拖|逾期|超期/u,
  },
  { claimed: /泄露|泄密|外泄/u, told: /泄|外流|安全事件|漏/u },
  {
    claimed: /闹访|抵制|闹过|罢工|罢运|抗议|反对声/u,
    told: /访|抵制|闹|罢|抗议|反对|抵触|不满|投诉|意见|阻力|不愿/u,
  },
  { claimed: /打官司|被起诉|被告上|败诉|起诉了/u, told: /诉|法院|仲裁|裁决|官司|判/u },
  {
    claimed: /(?:已经?|都|全|后来|被)[^,]{0,4}退出|退群|被踢出|被除名|被摘牌|摘了牌/u,
    told: /退|摘|除名|撤|移出|淘汰|清出|不再/u,
  },
  {
    claimed: /(?:(?<!给|来|兜底|钱)垫底(?!线|价|资)|倒数第|排末位|排最后)(?![^,]{0,4}的)/u,
    told: /垫底|末|倒数|最后|最低|靠后|落后/u,
  },
  {
    claimed: /(?:没跟(?:着|上|进)|没照着?[做办]|没搞起来|不了了之)(?!的)/u,
    told: /[不没未无除暂尚仅只缓慢]|滞后|例外|走过场|形式主义/u,
  },
  {
    claimed: /驳回|否决|打了?回来?|退了?回来|被拒|遭拒|回绝/u,
    told: /驳回|否决|退回|打回|拒|未(?:获|予|通过)|不(?:予|同意|批)|暂缓/u,
  },
  { claimed: /续签|续约/u, told: /续|期满|到期|延长|再次签/u },
];

/** Told as what is not so, or, behind 由, as what was left behind. */
const NEGATED = /(?:不|未|无|没有?|免|禁止|不得|严禁|防止|避免|杜绝|由)[^,。;]{0,1}$/u;
/** 由负转正 tells that it is no longer so. */
const TURNED = /^负转正|^亏(?:转|为)盈|^亏损?转/u;

/** 停用了, 被通报, 涨价后: wrong where the text knows of no such thing, or says that it is not so. */
export const eventUnsaid: Check = (question, { text, around }) => {
  for (const { claimed, told } of EVENTS) {
    const claim = claimOf(question, claimed);
    if (claim === undefined) continue;
    const all = `${text} ${around}`;
    const tellings = Array.from(all.matchAll(new RegExp(told.source, 'gu')));
    if (tellings.length === 0) return { kind: 'unsaid', claim };
    const denied = ({ index }: RegExpExecArray): boolean =>
      NEGATED.test(all.slice(Math.max(0, index - 4), index)) || TURNED.test(all.slice(index));
    if (tellings.every(denied)) return { kind: 'contradicted', claim };
  }
  return null;
};

/** Denied or asked about, it is not taken for granted: 不停用, 怎么防止反弹, 有没有取消. */
const NOT_CLAIMED =
  /(?:不|未|没|防|避免|免|杜绝|遏制|如何|怎么|怎样|哪些|哪[家个座]|什么|谁|会|要|可以?|能|如果|要是|一旦|万一|假如|若|对)[^,。;]{0,3}$/u;

function claimOf(question: string, claimed: RegExp): string | undefined {
  for (const clause of claimingClauses(question)) {
    const match = claimed.exec(clause);
    if (match !== null && !NOT_CLAIMED.test(clause.slice(0, match.index))) return match[0];
  }
  return undefined;
}

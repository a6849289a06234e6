import { longestRun } from '../runs.js';
import { itemsOf, sameMatter } from './matter.js';
import { claimingClauses, SAME_MATTER, type Check } from './premise.js';

/** What a question takes for approved, finished or in force. */
const SETTLED =
  /批(?:下来|了|复了|准了|完|过)|获批|(?:通过|拿到)了?[^,]{0,4}(?:审批|批复|批准|批文)|(?:挂|换|摘)(?:了|完)?牌(?:子)?(?:了|以?后)|[改建办做搞完设](?:完|成|好)|完成|已经?|落了?地|施行|生效|(?:开通|启用|投用|上线|到位|铺开|实施|启动|成立|设立|出台|印发|发布|并入|合并|揭牌|开工|竣工|投产|签)了?(?:以后|之后|以来|后|了|半年|一年)|(?:以后|之后|以来|后|了)$|下来了?$|都[^,]{1,6}了/u;
/** That it only waits for somebody's word, or is only being worked on. */
const PENDING =
  /[待等候](?!遇|业|岗)[^,。;]{0,12}(?:审批|审定|批复|批准|核准|审核|审议|审查|研究|论证|同意|验收)|(?:正在|正|正抓紧|抓紧|加紧)[^,。;]{0,6}(?:报批|报审|申报|审批|编制|起草|筹备|筹建|组建|谋划|论证|征求意见|商谈|洽谈|推进|建设|修订|调研)|初稿|征求意见稿|有待|尚待|尚在|还在[^,。;]{0,4}(?:审|研|谈|建|筹)|拟(?:于|组建|设立|成立|建立|出台|引入|试点|推出|新建)/u;
const SETTLED_SINCE =
  /已(?:经)?(?:获|通过|批复|批准|同意|印发|施行|建成|完成|挂牌|投用|成立|启用|上线|落地|出台)|获(?:得)?(?:批复|批准|批)|正式(?:施行|实施|印发|挂牌|运行|启用|成立)/u;

/** 新航线批下来了 is wrong where the text has it 待民航局审批. */
export const stillPending: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    if (!SETTLED.test(claim) || PENDING.test(claim)) continue;
    if (/[未没]|哪|什么|几|多少|怎|如何|啥/u.test(claim)) continue;
    const items = itemsOf(text).filter(
      (item) => longestRun(claim, item) >= SAME_MATTER || sameMatter(claim, item),
    );
    if (items.length === 0) continue;
    if (items.every((item) => PENDING.test(item) && !SETTLED_SINCE.test(item)))
      return { kind: 'contradicted', claim };
  }
  return null;
};

/** An English question, lower case, and the plain Chinese that asks for the same. */
type Ask = readonly [asked: RegExp, chinese: string];

const HOW_MUCH = '\\b(?:how (?:much|big|large|high|great|well)|what)\\b';
const MONEY = '(?:yuan|money|cash|rmb|dollars?|cost|costs|expenses?|spending|funds?|fiscal)';

const PAY: readonly Ask[] = [
  [/\bpensions?\b(?!.*\b(?:fund|scheme|reform|system|insurance)\b)/u, '养老金多少'],
  [/\b(?:annual|yearly) (?:salary|salaries|pay|income|wage)\b/u, '年薪多少'],
  [/\bwho pays? (?:their|his|her|the)\b.*\b(?:salar|wages?|pay)\b/u, '工资谁来付'],
  [/\bwhen (?:is|are|do|does|will)\b.*\b(?:wages?|salar\w*|pay|allowances?|subsid\w+|pensions?)\b.*\b(?:paid|arrive|issued)\b/u, '补贴什么时候发放'],
  [/\bhow (?:is|are|was|were)\b.*\b(?:salar\w*|wages?|pay|bonus\w*|remuneration)\b.*\b(?:set|determined|calculated|decided|worked out)\b/u, '薪酬怎么定'],
  [/\b(?:salar(?:y|ies)|wages?|remuneration|take home pay|payroll|paychecks?|paycheques?)\b/u, '薪酬多少'],
  [/\bhow (?:much|well) (?:is|are|was|were|does|do|did|can|could|will|would)\b.*\b(?:earn|take home|get paid|paid (?:a|per|each|every) (?:day|week|month|year|hour)|make (?:a|per|each|every|in a) (?:day|month|year|week))\b/u, '年收入多少'],
  [/\bhow (?:much|well) (?:is|are|was|were) (?:the |an? |each |its |their )?(?:\d+ )?(?:[a-z']+ ){0,4}?(?:\w*(?:ers?|ors?|ists?|ants?|ents?|ees?|iffs?|ians?|guards?|stewards?|chiefs?|cadres?|staff|nurses?|nann(?:y|ies)|people|men|women|guides?|aides?|cooks?|judges?|hands?|heads?))\b.*\bpaid\b/u, '报酬多少'],
  [/\bwhat (?:do|does|did|can) .*\b(?:earn|take home|get paid)\b/u, '年收入多少'],
  [new RegExp(`${HOW_MUCH}.*\\b(?:overtime)\\b`, 'u'), '加班费多少'],
  [new RegExp(`${HOW_MUCH}.*\\b(?:bonus(?:es)?(?! (?:point|mark))|prize money|cash prize|cash reward)\\b`, 'u'), '奖金多少'],
  [new RegExp(`(?:${HOW_MUCH}|^(?:the |monthly |annual |average )*)\\s*.*\\b(?:allowances?|stipends?|honorari(?:um|a))\\b`, 'u'), '补贴多少'],
  [/\bhow (?:much|big|large|high)\b.*\b(?:subsid(?:y|ies|i[sz]ed?)|grants?|aid|relief|handouts?)\b/u, '补贴多少'],
  [/\bwhat\b.*\b(?:subsidy|grant)\b.*\b(?:get|gets|receive|receives|draw|draws|entitled|paid)\b/u, '补贴多少'],
]; // prettier-ignore

const PAYERS: readonly Ask[] = [
  [/\bwho\b.*\b(?:loss|losses|bad debts?|bad loans?|defaults?)\b/u, '损失谁承担'],
  [/\bwho(?:se)? (?:\w+ )?(?:pays?|paid|is paying|will pay|must pay|has to pay|foots?|footed|bears?|bore|covers?|covered|funds?|funded|financ\w+|picks? up the (?:bill|tab|cost)|picked up the|shoulders?|puts? up|put up|chips? in|subsidi\w+|splits?|meets? the (?:cost|bill)|stumps? up|bankroll\w*|sponsors?)\b/u, '谁出钱'],
  [/\b(?:paid|funded|financed|borne|covered|footed|met|subsidi[sz]ed) (?:for )?by (?:whom|which|what)\b|\bby whom\b.*\b(?:paid|funded|financed|borne|covered)\b|\bat whose (?:expense|cost)\b|\bout of whose pocket\b|\bwhose (?:money|pocket|expense)\b/u, '谁出钱'],
  [/\bwho\b.*\b(?:pay|foot|bear|cover|shares? the|share in) (?:for|the|its|their|this|that)?\b.*/u, '谁出钱'],
  [/\bwho\b.*\b(?:foots?|bears?|shoulders?) the\b/u, '谁出钱'],
  [/\bwhere (?:does|do|did|will|is|was)\b.*\b(?:money|funds?|funding|cash|budget|capital)\b.*\b(?:com(?:e|ing)|from|found)\b|\b(?:source|sources) of (?:the )?(?:its |their )?(?:money|funds?|funding|finance|capital)\b|\bhow (?:is|are|was|were|will)\b.*\b(?:funded|financed|paid for)\b|\b(?:from|out of) (?:which|what) (?:budget|fund|account|pot)\b/u, '资金从哪来'],
  [/\b(?:who|where)\b.*\b(?:gets?|keeps?|receives?|pockets?|goes?)\b.*\b(?:fines?|proceeds|profits?|revenues?|rents?|takings)\b|\bwhere (?:do|does|did|will) the (?:fines?|proceeds|profits?|revenues?|rents?|takings)\b/u, '收入归谁'],
  [/\bwhat (?:is|was|were|are|will)\b.*\b(?:money|funds?|cash|loan|proceeds|subsidy|grant)\b.*\b(?:spent on|used for|used on|go (?:on|to|into))\b|\bhow (?:is|was|were|are|will|do|does|did)\b.*\b(?:spend|spent)\b/u, '资金用在哪'],
  [/\bhow\b.*\b(?:shared?|split|divided?|apportioned|allocated)\b.*\b(?:tax|revenues?|profits?|proceeds|income|earnings|gdp)\b|\bhow\b.*\b(?:tax|revenues?|profits?|proceeds|income|earnings|gdp)\b.*\b(?:shared?|split|divided?|apportioned)\b/u, '收益怎么分'],
  [/\bhow\b.*\b(?:costs?|premiums?|debts?|loss(?:es)?|bill|burden|expenses?|fees?|funding|subsid\w+)\b.*\b(?:shared?|split|divided?|apportioned)\b/u, '怎么分担'],
]; // prettier-ignore

const COSTS: readonly Ask[] = [
  [/\bunit price\b|\bprice per (?:unit|piece|item|ton(?:ne)?|kilo\w*|cubic|kilowatt)\b/u, '单价是多少'],
  [/\b(?:cost|price|pay|charge|much|what)\b.*\b(?:per|a|each|every) square (?:met(?:er|re)|foot)\b/u, '每平方米多少钱'],
  [/\b(?:running|operating|maintenance|upkeep) (?:costs?|expenses?|budget)\b|\bcosts? .*\b(?:to run|to maintain|to operate|a year to)\b|\bhow much .*\bto (?:run|maintain|operate)\b/u, '运营成本多少'],
  [/\b(?:tickets?|fares?|admission)\b.*\b(?:cost|price|much)\b|\b(?:cost|price|much|what)\b.*\b(?:tickets?|fares?|admission)\b/u, '票价多少'],
  [/\b(?:how much|what)\b.*\b(?:tuition|school fees?)\b/u, '学费多少'],
  [/\b(?:how much|what)\b.*\brents?\b(?! (?:support|subsid|relief|allowance|reduction|cut))/u, '租金多少'],
  [/\b(?:how much|what|how high|how large)\b.*\bdeposits?\b/u, '押金多少'],
  [/\b(?:how much|what|how high)\b.*\bpremiums?\b/u, '保费多少'],
  [/\b(?:how much|what)\b.*\b(?:property|management) fees?\b/u, '物业费多少'],
  [/\b(?:how much|what) (?:did|does|will|would|has|was)\b.*\bcosts? to (?:build|construct|drill|dig|develop|renovate|convert|install|set up|put up|create|make|lay|restore|buy|equip|upgrade|erect|pave|refurbish|rebuild)\b/u, '造价多少'],
  [/\b(?:construction|building|renovation|development|project|total) costs?\b|\bprice tag\b|\btotal (?:investment|outlay|spend(?:ing)?)\b|\bhow much (?:was|were|has been|have been|is|will be) (?:spent|invested)\b|\bhow much (?:money |public money )?(?:did|has|have|does|will)\b.*\b(?:spen[dt]|invest(?:ed)?|put into)\b|\bcosts? of (?:the )?(?:building|constructing|renovating|developing|setting up|installing)\b/u, '总投资多少钱'],
  [new RegExp(`\\bhow much (?:${MONEY}|did|does|has|have|was|were|is|are|money)\\b.*\\bsav(?:e[ds]?|ings?)\\b(?!.*\\btime\\b)`, 'u'), '节省了多少钱'],
  [/\bhow (?:much|big|large|high|heavy|severe)\b.*\b(?:fines?|fined|penalt(?:y|ies))\b|\bwhat (?:is|are|was|were) the (?:maximum |minimum |highest )?fines?\b|\bsize of the fine\b/u, '罚款多少'],
  [/\bhow (?:much|big|large|high)\b(?!.*\b(?:insurance|insured|cover)).*\bcompensat(?:ion|ed?)\b|\bwhat compensation\b/u, '补偿标准多少'],
  [/\bhow (?:much|big|large)\b.*\b(?:rewards?|award(?:ed)?)\b/u, '奖励多少'],
  [/\bhow (?:much|big|large)\b.*\bbudget\b|\bwhat (?:is|was|are)\b.*\bbudget\b(?! (?:rule|law|reform|system|process|management))|\bsize of (?:the|its) budget\b/u, '预算多少'],
  [/\bhow (?:big|large) (?:is|was|are)\b.*\bfunds?\b|\bsize of (?:the|its) fund\b/u, '基金规模多大'],
  [/\b(?:contract|deal)s?\b.*\bworth\b|\bvalue of (?:the )?(?:contracts?|deals?|orders?)\b/u, '合同金额多少'],
  [/\bhow much (?:does|do|did|will|would|is|are|was|were)\b.*\b(?:cost|costs|charged?)\b|\bwhat (?:does|do|did|will|would)\b.*\bcosts?\b|\bwhat (?:is|was|are|were) the (?:price|fee|fees|charge|charges|cost)\b|\bhow (?:expensive|costly|pricey)\b/u, '多少钱'],
  [/\bhow much (?:money|cash)\b/u, '多少钱'],
]; // prettier-ignore

const LENDING: readonly Ask[] = [
  [/\b(?:interest|lending|loan|mortgage|borrowing) rates?\b|\brates? of interest\b|\bhow much interest\b|\bwhat interest\b/u, '利率是多少'],
  [/\bhow much\b.*\b(?:borrow|lend|lent|borrowed|credit|loans?)\b|\b(?:size|amount) of (?:the |a |each )?(?:loan|credit line)s?\b|\bloan (?:ceiling|limit|amount)\b|\bmaximum loan\b/u, '贷款额度多少'],
  [/\bhow (?:many|much)\b.*\b(?:non performing|bad loans?|defaults?|in arrears)\b|\b(?:default|bad loan|npl|non performing loan|delinquency) (?:rate|ratio)\b/u, '不良率多少'],
  [/\bwhat (?:is|are|was|were|can|must|do|does)\b.*\b(?:collateral|security for the loan)\b/u, '用什么抵押'],
  [/\b(?:how much|what (?:share|percentage|proportion|rate)|rate of)\b.*\breimburs(?:ed?|ements?|able)\b/u, '报销比例多少'],
  [/\bhow much\b.*\bdebts?\b|\bdebt ratio\b|\b(?:total|outstanding) debts?\b/u, '债务余额多少'],
]; // prettier-ignore

const ACCOUNTS: readonly Ask[] = [
  [/\b(?:year on year|compared (?:with|to) (?:last|the previous|a) year|on the year before|from a year earlier|growth rate)\b/u, '同比增长多少'],
  [/\b(?:by )?how much (?:did|has|have|had|was|were|is|are)\b.*\b(?:gr[eo]wn?|ris(?:e|en)|rose|increased?|expand(?:ed)?|go(?:ne)? up|climb(?:ed)?|jump(?:ed)?)\b(?! (?:since|compared)\b.*\btime\b)/u, '增长多少'],
  [/\bby how much (?:did|has|have|had|was|were)\b.*\b(?:fall(?:en)?|fell|drop(?:ped)?|declined?|decreased?|go(?:ne)? down|shr[iu]nk)\b/u, '下降多少'],

  [/\b(?:how much|what)\b.*\bprofits?\b|\bis (?:it|the \w+) profitable\b|\b(?:break even|turn(?:ed)? a profit|make a profit|in the red|in the black)\b/u, '利润多少'],
  [/\b(?:how much|what)\b.*\b(?:turnover|operating income|business revenue|revenues?)\b/u, '营业收入多少'],
  [/\b(?:how much|what)\b.*\b(?:sales|sold for)\b/u, '销售额多少'],
  [/\b(?:how much|what)\b.*\bexports?\b/u, '出口额多少'],
  [/\b(?:how much|what)\b.*\btax(?:es)? (?:revenues?|receipts|income|did|was|were|has|paid|collected)\b/u, '税收多少'],
  [/\bwhat (?:is|was)\b.*\bgdp\b|\bhow (?:big|large) (?:is|was)\b.*\beconomy\b/u, 'gdp多少'],
  ]; // prettier-ignore

const EXTENT: readonly Ask[] = [
  [/\b(?:what|which) (?:share|proportion|percentage|fraction|part|ratio)\b|\bwhat (?:is|was|are|were) the (?:share|proportion|percentage)\b|\bhow many (?:percent|per cent)\b|^(?:the )?(?:share|proportion|percentage) of\b/u, '占比多少'],
  [/\b(?:satisfaction (?:rate|level|score)|how (?:satisfied|happy)|degree of satisfaction)\b/u, '满意度多少'],
  [/\b(?:what|which) rank\b|\bhow (?:high )?(?:does|did|do)\b.*\brank\b|\bwhere (?:does|did|do)\b.*\brank\b|\b(?:its|their) ranking\b|\bwhat place did\b/u, '排名第几'],
  [/\bhow many points\b|\bwhat (?:score|mark)\b|\bwhat (?:did|does|was|were)\b.*\b(?:score|scored)\b/u, '得分多少'],
  [/\b(?:floor area|acreage|how many (?:mu|hectares|acres|square met(?:er|re)s))\b|\bhow (?:big|large) (?:is|was|are|were) (?:the |its )?(?:\w+ )?(?:park|site|plot|estate|building|campus|garden|square|farm|hall|zone|base|centre|center|canteen|library)\b/u, '面积多少'],
  [/\bhow (?:long|wide|deep) (?:is|are|was|were) the (?:new )?(?:\w+ )?(?:road|tunnel|bridge|line|railway|pipeline|canal|dyke|dike|river|network|path|greenway|highway|route)\b|\bhow many (?:kilomet(?:er|re)s|km|miles)\b/u, '全长多少公里'],
  [/\bhow many (?:\w+ )?(?:people|patients|cars|vehicles|students|children|residents|elderly|beds|visitors)\b.*\b(?:hold|accommodate|seat|house|take in|fit|serve at once)\b|\bwhat (?:is|was) (?:the|its) capacity\b/u, '能容纳多少人'],
  [/\bhow many\b.*\b(?:are|is|remain(?:s|ing)?|were) (?:still )?(?:left|outstanding|unresolved|unfinished|pending|remaining)\b|\bhow many\b.*\bremain\b|\bhow much\b.*\b(?:is|remains?|are) (?:left|outstanding|unpaid)\b/u, '还剩多少'],
  [/\bhow many (?:quotas?|slots|vacancies|places (?:are|were) (?:there|available|open|offered))\b|\bwhat (?:is|was) the quota\b/u, '名额多少'],
]; // prettier-ignore

const STAFF: readonly Ask[] = [
  [/\bhow many (?:full time |permanent |paid )?(?:staff|employees|workers|personnel|people)\b.*\b(?:work(?:s|ing)? (?:there|at|in|for)|employ(?:s|ed)?|on (?:its|the) (?:payroll|staff)|staff(?:s|ed)?|does (?:it|the)|are there at|does the .* have)\b|\bhow many staff\b|\bsize of the (?:staff|team|workforce)\b|\bheadcount\b|\bstaffing level\b/u, '有多少工作人员'],
  [/\baverage age\b|\bhow old\b|\b(?:what|which) age\b|\bage (?:limit|range|group|requirement)\b/u, '年龄是多少'],
  [/\b(?:term of office|term limit|how long (?:is|are|does|do)\b.*\b(?:term|serve|appointed|hired|contract))\b/u, '任期多久'],
  [/\b(?:what|which) (?:qualifications?|diplomas?|degrees?|education)\b/u, '学历有什么要求'],
  [/\b(?:full time or part time|part time or full time)\b/u, '是专职还是兼职'],
  [/\bwhat (?:happened to|became of|has become of|becomes of|happens to|will happen to|is to become of)\b.*\b(?:workers?|staff|employees|teachers|miners|personnel|officials|cadres)\b/u, '职工怎么安置'],
  [/\bhow many\b.*\b(?:resigned|quit their|left (?:their jobs|the job|the hospital|the school)|handed in their notice)\b|\b(?:turnover|attrition) rate\b/u, '流失率多少'],
  [/\bhow many\b.*\bvolunteers?\b/u, '有多少志愿者'],
  [/\bwhat (?:training|courses?|lessons|curriculum)\b/u, '培训什么内容'],
  [/\bhow (?:is|are|was|were)\b.*\b(?:chosen|selected|picked|elected|appointed|nominated)\b/u, '怎么选出来的'],
  [/\bhow (?:is|are|was|were)\b.*\b(?:recruited|hired)\b/u, '怎么招聘的'],
]; // prettier-ignore

const PEOPLE: readonly Ask[] = [
  [/\bwho (?:has been|was|is|were|will be|got|is being|had been) (?:picked|chosen|named|appointed|selected|tapped|hired|elected|made|promoted|put)\b|\bwho (?:became|is (?:now )?(?:the )?(?:new |current |present )?(?:head|director|manager|general manager|president|chairman|chairwoman|chair|chief executive|boss|principal|dean|mayor|secretary|party secretary|leader))\b|\bname of (?:the |its )?(?:\w+ )?(?:director|manager|mayor|secretary|president|head|chairman|principal|leader|boss)\b/u, '负责人是谁'],
  [/\bwho (?:sits on|makes up|are the members|are on|belongs to)\b|\bwho\b.*\bmembers of (?:the|its)\b/u, '都有哪些'],
  [
    /\bwho (?:headed|(?:led|leads|heads) (?:the|its|this|that) (?:\w+ )?(?:team|delegation|visit|inspection|tour|group|mission|survey))\b/u,
    '谁带的队',
  ],
  [/\bwho (?:runs|leads|led|heads|chairs|chaired|directs|manages|oversees|supervis\w+ the (?:work|project|reform)|coordinates|takes charge|looks after|takes care|is (?:in charge|responsible|accountable|at the helm|running|leading))\b/u, '谁负责'],
  [/\bwho (?:decides|decided|has the (?:final|last) (?:say|word)|determines|rules on|makes the (?:call|decision))\b/u, '谁说了算'],
  [/\bwho (?:approves?|approved|signs? off|signed off|verif\w+|certif\w+|authori[sz]\w+)\b/u, '谁审批'],
  [/\bwho (?:monitors?|supervises?|audits?|audited|checks?|inspects?|polices?|keeps? an eye|keeps? watch|watches)\b/u, '谁监督'],
  [/\bwho (?:evaluates?|assesses?|scores?|grades?|marks?|rates?)\b/u, '谁考核'],
  [/\bwho (?:invented|came up with|thought (?:of|up)|first proposed|proposed|pioneered|initiated|drafted|devised|conceived)\b|\bwhose idea\b/u, '谁提出的'],
  [/\bwho (?:built|is building|constructed|will build|is constructing)\b/u, '谁承建的'],
  [/\bwho (?:designed|is designing|drew up the design)\b/u, '谁设计的'],
  [/\bwho (?:developed|wrote the software|supplied|supplies|manufactures?|manufactured|makes the)\b/u, '供应商是谁'],
  [/\bwho (?:won|took|received|got) (?:first|the (?:first|top|contract|prize|award|tender|bid))\b/u, '谁中标'],
  [/\bwho (?:teaches|taught|trains|trained|gives the (?:lessons|course|lectures))\b/u, '谁来授课'],
  [/\bwho (?:repairs?|maintains?|fixes|services|mends)\b/u, '谁来维修'],
  [/\bwho (?:is|was|are|were) (?:eligible|entitled|covered|qualified|allowed)\b|\bwho (?:qualif\w+|can (?:apply|join|use|claim|get|enter|sign up)|may apply)\b|\b(?:eligibility|entry|admission) (?:criteria|requirements?|conditions?)\b|\bwhat (?:criteria|conditions|requirements)\b/u, '申请条件是什么'],
  [/\b(?:phone|telephone|contact|hotline) number\b|\bwhat number (?:do|does|should|can|to)\b|\b(?:contact details|contact person)\b/u, '联系电话是多少'],
  [/\b(?:e ?mail address|website|web address|url)\b/u, '网址是什么'],
  [/\bwho was (?:punished|disciplined|sacked|fired|dismissed|held (?:accountable|responsible)|penali[sz]ed)\b/u, '谁被问责'],
]; // prettier-ignore

const WAYS: readonly Ask[] = [
  [/\bhow (?:does|do|can|could|should|may|would|might|must) (?:one|you|we|i|people|someone|somebody|anyone|an? \w+(?: \w+)?|the (?:public|elderly)|residents?|farmers?|families|firms|companies|parents|graduates|villagers|citizens|applicants?)\b.*\b(?:apply|sign up|register|enrol|enroll|claim|book|get hold of|join|get one|obtain)\b|\bhow to (?:apply|sign up|register|enrol|enroll|claim|book|join)\b|\bwhere (?:can|do|does|should|must|could)\b.*\b(?:apply|sign up|register|enrol|enroll|claim)\b|\b(?:application|registration) (?:procedure|process|channel)\b/u, '怎么申请'],
  [/\bhow (?:does|do|can|could|should|may|would)\b.*\b(?:appeal|challenge|contest|object)\b|\bright of appeal\b|\bis there an appeal\b|\bcan .*\b(?:appeal|be appealed|be challenged)\b/u, '不服怎么申诉'],
  [/\b(?:what|which) (?:documents?|papers?|paperwork|certificates?|materials|forms?|proof) (?:is|are|do|does|must|should|need|will|has|have)\b/u, '需要哪些材料'],
  [/\bwhat (?:is|are) the (?:procedure|steps|process)\b|\bwhat (?:procedure|steps)\b/u, '流程是什么'],
  [/\bhow (?:is|are|was|were)\b.*\b(?:calculated|worked out|computed|arrived at)\b|\bhow (?:do|does|did) (?:they|it|the)\b.*\b(?:calculate|work out)\b|\bformula\b/u, '怎么计算'],
  [/\bhow (?:is|are|was|were)\b.*\b(?:price|prices|rent|rents|fee|fees|charges?)\b.*\b(?:set|fixed|determined|decided)\b/u, '价格怎么定'],
  [/\bhow (?:is|are|was|were|will)\b.*\b(?:monitored|supervised|policed|audited|checked|inspected|verified)\b/u, '怎么监督'],
  [/\bhow (?:is|are|was|were|will)\b.*\b(?:evaluated|assessed|appraised|scored|graded|rated)\b/u, '怎么考核'],
  [/\b(?:under|by|on) (?:which|what) (?:law|rule|rules|regulation|regulations|document|legal basis|clause|article)\b|\blegal basis\b/u, '依据是什么'],
  [/\bwhat (?:punishment|penalt(?:y|ies)|sanctions?|consequences)\b|\bis there (?:a|any) (?:penalty|punishment|sanction|fine)\b|\bare there (?:any )?(?:penalties|sanctions|fines|punishments)\b|\bhow (?:is|are|were|was)\b.*\b(?:punished|penali[sz]ed|sanctioned)\b|\bwhat happens (?:if|to)\b.*\b(?:break|breaks|breach|breaches|violate|violates|cheat|cheats|fail to comply|flout|falsif\w+|ignores?|refuses?|refuse)\b|\bis (?:anyone|anybody|a .*) (?:fined|punished)\b/u, '有没有处罚'],
  [/\b(?:what|which) (?:software|computer system|app)\b/u, '用的什么软件'],
  [/\b(?:what|which) (?:technology|technologies|technique)\b/u, '用的什么技术'],
  [/\b(?:what|which) (?:brand|make|model)\b/u, '什么品牌'],
  [/\b(?:what|which) (?:equipment|machines?|machinery|devices?|instruments?)\b/u, '用什么设备'],
  [/\bwhat (?:happens|comes) next\b|\bnext steps?\b|\bwhat (?:is|are) (?:the )?(?:plans?|planned|next)\b|\bplans? for (?:the future|next year)\b/u, '下一步有什么打算'],
]; // prettier-ignore

const OPENS =
  'open(?:s|ed|ing)?|start(?:s|ed)? operat\\w+|begin operat\\w+|go(?:es)? into (?:service|operation|use)|launch(?:es|ed)?|inaugurat\\w+|go(?:es)? live|come into (?:use|service|operation)';
const BUILT = 'complet(?:ed?|ion)|finish(?:ed)?|be built|was built|were built|be ready|is due|delivered';
const TIME: readonly Ask[] = [
  [new RegExp(`\\b(?:when|what (?:date|year|month|day)|which (?:year|month))\\b (?:will|did|does|do|is|was|were|are|has|have)\\b.*\\b(?:${OPENS})\\b|\\bopening date\\b`, 'u'), '什么时候启用'],
  [new RegExp(`\\bwhen (?:will|did|does|do|is|was|were|are)\\b.*\\b(?:${BUILT})\\b|\\bcompletion date\\b`, 'u'), '什么时候建成'],
  [/\b(?:opening|business|service|working|office) hours\b|\bwhen does it (?:open|close) (?:each|every)\b/u, '营业时间是几点到几点'],
  [/\bwhen (?:did|does|will)\b.*\b(?:expire|end|run out)\b|\bhow long (?:is|are|will)\b.*\bvalid\b|\bexpiry date\b/u, '有效期多久'],
  [/^(?:so |and |but )?(?:when|since when|by when|until when) (?:will|did|does|do|is|was|were|are|has|have|had|can|should|must|would)\b|\b(?:what|which) (?:date|year|month|day)\b|\bexact date\b|\bwhat\b.*\bdeadline\b/u, '什么时候'],
  [/\bhow often\b|\bhow frequently\b|\bhow many times (?:a|per|each|every) (?:day|week|month|year)\b/u, '多久一次'],
  [/\bhow long (?:did|does|do|will|would|can|may|has|have|had|is|was|are|were)\b|\bfor how long\b|\bhow (?:soon|quickly)\b|\bhow many (?:working )?(?:days|weeks|months|hours|minutes)\b/u, '多长时间'],
]; // prettier-ignore

const WHERE: readonly Ask[] = [
  [/\bwhere (?:exactly )?(?:is|are|was|were|will|would) (?:it|they|the|this|its|a|an|that)\b.*\b(?:located|situated|built|held|based|set up|opened|housed|placed|sited|stand|stationed|be|convened|installed)\b|\bwhere (?:exactly )?(?:is|are) (?:it|they|the|this|that)\b(?!.*\b(?:from|going|used|spent|sold|applied|being)\b)|\bwhere (?:does|do|did)\b.*\b(?:stand|lie|meet|take place|sit)\b|\b(?:exact |street )?address\b|\b(?:exact )?location of\b|\b(?:in|on) which (?:street|road|building|floor)\b/u, '设在哪里'],
]; // prettier-ignore

const WHETHER: readonly Ask[] = [
  [/^(?:is|are|was|were|will)\b.*\b(?:free|free of charge|for free|a charge|a fee|charged|any charge|any fee)\b(?! (?:trade|market|flow|movement|of (?!charge)))|^(?:do|does|did|must|will)\b.*\b(?:pay anything|charge(?:d)?|have to pay|cost (?:anything|money)|pay a fee|pay (?:for it|a deposit))\b/u, '收费吗'],
  [/^(?:is|are|was|were)\b.*\b(?:compulsory|mandatory|voluntary|obligatory|optional)\b/u, '是自愿的吗'],
  [/^(?:can|may|could)\b.*\b(?:be (?:sold|transferred|resold|traded)|sell (?:it|them|their|the)|transfer)\b/u, '可以转让吗'],
  [/^(?:can|may|could)\b.*\b(?:be mortgaged|collateral|mortgage)\b/u, '可以抵押吗'],
  [/^(?:can|may|could)\b.*\b(?:inherit|be inherited|passed on|pass it)\b/u, '可以继承吗'],
  [/^(?:can|may|could)\b.*\b(?:refund|refunded|get (?:the|their|his|her|my|our) money back|withdraw)\b/u, '可以退吗'],
  [/^(?:is|was) there (?:a|an|any) (?:cap|limit|ceiling|upper limit|maximum)\b/u, '有没有上限'],
  [/\b(?:was|were|has|have) (?:anyone|anybody|people|any workers|there any)\b.*\b(?:hurt|killed|injured|deaths?|injuries|casualties|accidents?)\b|\bhow many\b.*\b(?:killed|injured|hurt|died|deaths|casualties)\b/u, '有没有伤亡'],
  [/\bhow many\b.*\bcomplaints?\b.*\b(?:received|filed|made|about|against|were|did)\b/u, '收到多少投诉'],
  [/^(?:was|were|has|have|did|is|are|how many)\b.*\b(?:taken to court|sued|lawsuits?|litigation)\b/u, '有没有打官司'],
  [/^(?:has|have|is|are|was|were) (?:the|it|its|they)\b.*\b(?:already |now |yet )?(?:been )?(?:completed|finished|built)(?: yet)?\??$/u, '建成了吗'],
  [/\bwhat (?:do|did|does) (?:people|residents|locals|villagers|farmers|parents|businesses|the public|workers|patients)\b.*\b(?:think|say|feel|make of)\b|\bhow (?:do|did|does) (?:people|residents|locals|villagers|farmers|parents|businesses|the public)\b.*\b(?:feel|react|respond|take it)\b|\bpublic (?:reaction|opinion)\b/u, '群众反响如何'],
  [/^(?:has|have|was|were|is|are|did|will)\b.*\b(?:copied|replicated|rolled out|spread|extended|adopted)\b.*\b(?:elsewhere|other (?:cities|places|counties|provinces|districts)|nationwide|across the country)\b/u, '推广到了哪些地方'],
  [/\b(?:what|which) (?:complaints?|objections?|grumbles)\b/u, '群众有什么意见'],
]; // prettier-ignore

const REASONS: readonly Ask[] = [
  [/^why\b|\bfor what reasons?\b|\bon what grounds\b|\bwhat (?:made|prompted|drove|caused|explains|explained|motivated|persuaded|compelled|forced|lies behind|is behind|was behind|lay behind)\b|\bwhat (?:was|is|were|are) the (?:reasons?|causes?|rationale|motives?)\b|\bhow come\b/u, '为什么'],
]; // prettier-ignore

/** The first that fits: what is narrower stands before what is wider. */
export const ASKS: readonly Ask[] = [
  ...REASONS, ...PAYERS, ...LENDING, ...PAY, ...COSTS, ...ACCOUNTS, ...EXTENT, ...STAFF, ...PEOPLE, ...WAYS, ...TIME, ...WHERE, ...WHETHER,
]; // prettier-ignore

import type { Demand } from '../demand.js';
import { SURE_ACCOUNTS } from './accounts.js';
import { SURE_COSTS } from './costs.js';
import { anyAmount, SURE_FUNDS } from './funds.js';
import { SURE_LOANS } from './loans.js';
import { SURE_PAY } from './pay.js';

const NAMED = [...SURE_COSTS, ...SURE_PAY, ...SURE_FUNDS, ...SURE_LOANS, ...SURE_ACCOUNTS];

/** What it costs, who pays, what one gets or loses. */
export const SURE_MONEY: readonly Demand[] = [...NAMED, anyAmount(NAMED)];

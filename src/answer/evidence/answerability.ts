import type { Features } from './features.js';
import { readForest, scoreForest } from './trees.js';

const FOREST = readForest(new URL('./data/answerability.json', import.meta.url));

/**
 * Log-odds that a sentence with these features answers its question, by boosted trees that were fitted to labelled questions of
 * several libraries; `npm run fit` fits them anew.
 */
export const logOdds = (features: Features): number => scoreForest(FOREST, features);

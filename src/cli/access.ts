import type { Access } from '../domain/question.js';

/** Who sits at the machine and can read its files may see the whole library. */
export const OWNER_ACCESS: Access = { collections: 'all' };

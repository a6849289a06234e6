/** The tabs beside the questions: loaded when the first of them is opened. */
import './compare.js';
import './draft.js';
import './figures.js';
import './files.js';

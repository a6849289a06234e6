import { DIRECTIONS } from '../../../src/answer/evidence/features.js';
import { readQuestions } from '../../../src/eval/index.js';
import { collectExamples } from './collect.js';
import { withLibrary } from './library.js';

// One library in a process of its own: the folder of documents and the files of questions come in, the examples go out.
const [documents = '', ...files] = process.argv.slice(2);
const examples = await withLibrary(documents, (library) =>
  collectExamples(library, files.flatMap(readQuestions), Object.keys(DIRECTIONS)),
);
process.send?.(examples);

import { ExactVectorIndex } from '../../../src/store/exact/index.js';
import { vectorIndexContract } from '../../contract/vector-index.js';

vectorIndexContract('ExactVectorIndex', (dimensions) => new ExactVectorIndex(dimensions));

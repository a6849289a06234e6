import { describe, expect, it } from 'vitest';
import { areOfOthers } from '../../../src/answer/evidence/whose-figures.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { figureOf, sentenceFor } from '../fixture.js';

const NANJING = placeNamed('南京市');
const QIXIA = placeNamed('栖霞区');

/** Whether a figure of a sentence of 南京 is not that of 栖霞. */
const ofOthers = (text: string, figure: string, asked = [QIXIA]): boolean => {
  const start = text.indexOf(figure);
  const fitting = [figureOf({ valueText: figure, span: { start, end: start + figure.length } })];
  return areOfOthers(sentenceFor(understood('栖霞建了几家食堂'), { text, place: NANJING, fitting }), asked);
};

describe('the figures of a sentence that only names the asked place', () => {
  it('are of others where they are told behind another place', () => {
    expect(ofOthers('栖霞区正在选址,江宁区建食堂6家。', '6家')).toBe(true);
    expect(ofOthers('江宁区正在选址,栖霞区建食堂6家。', '6家')).toBe(false);
  });

  it('are of others where they are counted of several together', () => {
    expect(ofOthers('栖霞区、江宁区建食堂6家。', '6家')).toBe(true);
    expect(ofOthers('栖霞区、江宁区各建食堂6家。', '6家')).toBe(false);
  });

  it('are its own where nothing else is named, or its report says them', () => {
    expect(ofOthers('全市建食堂60家,其中栖霞区6家。', '6家')).toBe(false);
    expect(ofOthers('栖霞区正在选址,江宁区建食堂6家。', '6家', [NANJING])).toBe(false);
    expect(ofOthers('栖霞区正在选址,江宁区建食堂6家。', '6家', [QIXIA, NANJING])).toBe(false);
  });
});

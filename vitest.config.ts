import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, so that no core waits for one of them at the end. */
const SLOW = [/\/eval\/baseline\//, /\/cli\/cli\./, /\/app\//, /\/http\//];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = SLOW.findIndex((pattern) => pattern.test(moduleId));
      return found < 0 ? SLOW.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**', 'test/e2e/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: '100%',
          // Files of one worker share modules: dictionaries are read once, not by every file. No test may mock a module, and
          // what a test sets outside itself (environment, clock) it puts back.
          isolate: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/web/**/*.test.ts', 'test/e2e/browser/**/*.test.ts'],
          globalSetup: 'test/web/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
        },
      },
    ],
  },
});

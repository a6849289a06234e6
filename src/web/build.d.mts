/** Writes the pages, what they load, and the widget into `outDir`. */
export function buildWeb(outDir: string): Promise<void>;

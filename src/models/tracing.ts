/**
 * Takes LangChain's and LangSmith's settings out of the process's environment, so that no prompt is traced, logged or sent
 * through a gateway: documents go to the model server that was configured and nowhere else. Call it before a LangChain class
 * is loaded.
 */
export function silenceTracing(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env))
    if (/^LANG(?:CHAIN|SMITH)_/u.test(name)) Reflect.deleteProperty(env, name);
}

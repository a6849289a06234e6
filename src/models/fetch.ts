/** `fetch` that does not follow a redirection: neither key nor documents go to a host that nobody configured. */
export const sameHostFetch: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' });

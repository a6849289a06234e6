/**
 * What an answer's sentence never holds: links, pictures, code, HTML, addresses, and characters that hide or reorder text. A
 * document or a model may try to smuggle them in; no report's sentence needs them.
 */
const UNSAFE =
  /[<>`]|&(?:#|lt|gt|amp|quot)|\]\s*[([:]|!\[|\b(?:https?|ftp|javascript|data|vbscript|file):|\/\/[\w-]|\bwww\.|[\w-]+\.(?:com|cn|net|org|gov|io|top|xyz|info|html?)\b|[\p{Cc}\p{Cf}\u2028\u2029]/iu;

export const isSafeText = (text: string): boolean => !UNSAFE.test(text);

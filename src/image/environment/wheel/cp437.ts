/** Code page 437, the letters from 128 on: what names of zip members are written in unless they say UTF-8. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

export const cp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => (byte < 128 ? String.fromCharCode(byte) : UPPER[byte - 128])).join('')

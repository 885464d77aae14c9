// 128 random bits in hexadecimal. crypto.randomUUID is for pages that came from localhost or over https alone; this is
// there for a phone that opens the shop by the machine's address, too.
export function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

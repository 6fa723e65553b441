/** A sentence without the signs that isolate the texts in it: as it reads. */
export function withoutIsolates(sentence: string): string {
  return sentence.replaceAll(/[\u2066-\u2069]/g, "")
}

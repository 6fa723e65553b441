// Loaded before a node: its clock is wrong by so many milliseconds, as a computer's is whose battery is empty.
const shift = Number(process.env.SHIFT_CLOCK_MS)
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift)
    else super(...given)
  }
  static now() {
    return RealDate.now() + shift
  }
}

/// A control sequence as it came: `ESC [`, parameters, a final byte.
struct ControlSequence {
  /// `<`, `?` or nothing.
  var prefix: UInt8?
  /// Missing ones are 0; only the first of sub-parameters counts.
  var parameters: [Int]
  var intermediates: [UInt8]
  var final: UInt8

  init(body: [UInt8], final: UInt8) {
    self.final = final
    let first = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    prefix = first
    intermediates = body.filter { (0x20...0x2F).contains($0) }
    parameters = body.dropFirst(first == nil ? 0 : 1)
      .filter { (0x30...0x3B).contains($0) }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map(Self.number)
  }

  subscript(index: Int) -> Int { index < parameters.count ? parameters[index] : 0 }

  /// Far larger than any number that means something, and far from overflowing.
  private static let limit = 1_000_000_000

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix { $0 != UInt8(ascii: ":") }
      .reduce(0) { min(limit, $0 * 10 + Int($1 & 15)) }
  }
}

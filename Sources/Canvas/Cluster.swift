/// A character and the marks on it, as the number of each.
///
/// Thousands of them are copied and compared for every frame: it holds no reference to anything.
package struct Cluster: Hashable, Sendable {
  /// Three code points of 21 bits, the first one lowest; the missing ones are zero.
  private var low: UInt64 = 0
  /// Two more: a cell of ncurses holds one character and four marks.
  private var high: UInt64 = 0

  package static let mostScalars = 5
  private static let bits: UInt64 = 21
  private static let inLow = 3

  /// Of longer text only the beginning; never a zero, which a cell cannot show.
  package init(_ text: String) {
    for scalar in text.unicodeScalars.prefix(Self.mostScalars) { append(scalar) }
  }

  package init(_ scalar: Unicode.Scalar) { low = UInt64(scalar.value) }

  /// True for one character without marks.
  package var isSingle: Bool { low >> Self.bits == 0 && high == 0 }

  /// The number of the character itself; zero when there is none.
  package var first: UInt32 { UInt32(truncatingIfNeeded: low & Self.mask) }

  package var scalars: some Sequence<Unicode.Scalar> {
    (0..<Self.mostScalars).lazy.map { value(at: $0) }.prefix { $0 != 0 }
      .compactMap { Unicode.Scalar($0) }
  }

  package var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Adds a mark, if there is room for it.
  mutating func append(_ scalar: Unicode.Scalar) {
    guard let place = (0..<Self.mostScalars).first(where: { value(at: $0) == 0 }) else { return }
    let number = UInt64(scalar.value)
    if place < Self.inLow {
      low |= number << (Self.bits * UInt64(place))
    } else {
      high |= number << (Self.bits * UInt64(place - Self.inLow))
    }
  }

  private static let mask: UInt64 = 1 << bits - 1

  private func value(at place: Int) -> UInt32 {
    let shifted =
      place < Self.inLow
      ? low >> (Self.bits * UInt64(place)) : high >> (Self.bits * UInt64(place - Self.inLow))
    return UInt32(truncatingIfNeeded: shifted & Self.mask)
  }
}

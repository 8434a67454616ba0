/// A member's name as a number by which it is found: case and underscores do not count.
///
/// Names with different keys are different; with the same key they are as good as certainly one.
package struct NameKey: Hashable, Sendable {
  private let value: UInt64

  package init(_ name: String) {
    var name = name
    value = name.withUTF8 { letters in
      // FNV-1a: a multiplication a letter, and no table.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for letter in letters where letter != UInt8(ascii: "_") {
        let isUpper = letter &- UInt8(ascii: "A") < 26
        hash = (hash ^ UInt64(isUpper ? letter | 0x20 : letter)) &* 0x100_0000_01B3
      }
      return hash
    }
  }
}

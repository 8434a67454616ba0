/// Why a text is not what it should be, in words for the person who wrote it.
package struct Misfit: Error, Equatable, Sendable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}

extension StringProtocol {
  /// Whether there is something here, and all of it is digits from 0 to 9.
  var isAllDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether there is something here, and all of it is letters from A to Z.
  var isAllCapitals: Bool { !isEmpty && utf8.allSatisfy { (0x41...0x5A).contains($0) } }

  /// The values of the digits; empty where anything else is among them.
  var digitValues: [Int] { isAllDigits ? utf8.map { Int($0) - 0x30 } : [] }
}

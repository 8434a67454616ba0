import Kira

/// Six digits that were sent to a person, to be sent back with a payout; it prints as dots.
package struct ValidationCode: Hashable, Sendable, CustomStringConvertible {
  /// The header it travels in, beside the body and never in it.
  package static let header = "x-validation-header"
  private let digits: Sensitive

  package init(_ text: String) throws(RequestFault) {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw RequestFault(Self.header, "a one-time code has six digits")
    }
    digits = Sensitive(text)
  }

  package var description: String { "····" }

  var text: String { digits.revealed().text }
}

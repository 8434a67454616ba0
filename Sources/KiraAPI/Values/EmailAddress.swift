/// An address that mail could be sent to: something, an at sign, and a name with a dot in it.
package struct EmailAddress: Hashable, Sendable {
  package let text: String

  package init(_ text: String, field: String = "email") throws(RequestFault) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard parts.count == 2, !parts[0].isEmpty, labels.count > 1, isPlain,
      labels.allSatisfy({ !$0.isEmpty })
    else { throw RequestFault(field, "not an e-mail address: it has the form ana@example.com") }
    self.text = text
  }
}

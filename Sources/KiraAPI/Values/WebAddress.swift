/// An address on the web, with a scheme that its use allows.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  package init(
    _ text: String,
    field: String,
    schemes: [String] = ["https"]
  ) throws(RequestFault) {
    let parts = text.firstRange(of: "://")
    let scheme = parts.map { text[..<$0.lowerBound].lowercased() } ?? ""
    let host = parts.map { text[$0.upperBound...].prefix { !"/?#".contains($0) } } ?? ""
    guard schemes.contains(scheme), !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      let allowed = schemes.map { "\($0)://" }.joined(separator: " or ")
      throw RequestFault(field, "an address on the web begins with \(allowed)")
    }
    self.text = text
  }
}

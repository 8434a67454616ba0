/// The UUID of a tenant.
package struct ClientID: Hashable, Sendable {
  package let text: String

  package init(_ text: String, field: String = "client_id") throws(RequestFault) {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    let isHexadecimal = groups.joined().utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
    }
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], isHexadecimal else {
      throw RequestFault(field, "a client id is a UUID: eight, four, four, four and twelve digits")
    }
    self.text = text.lowercased()
  }
}

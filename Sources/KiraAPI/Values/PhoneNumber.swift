/// A telephone number as the whole world dials it: a plus sign, then up to fifteen digits.
package struct PhoneNumber: Hashable, Sendable {
  package let text: String

  package init(_ text: String, field: String = "phone") throws(RequestFault) {
    let digits = text.utf8.dropFirst()
    guard text.hasPrefix("+"), (7...15).contains(digits.count), digits.first != 0x30,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      throw RequestFault(field, "a telephone number begins with + and the country: +525512345678")
    }
    self.text = text
  }
}

import Testing

@testable import Terminal

struct Base64Tests {
  static let pairs = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("ÿþ", "w7/Dvg=="),
  ]

  @Test(arguments: pairs)
  func `bytes become four letters for each three`(bytes: String, text: String) {
    #expect(Base64.text(Array(bytes.utf8)) == text)
  }
}

import HTTPMessage
import Testing

struct ServiceAddressTests {
  @Test(arguments: [
    ("https://api.example.com", "https://api.example.com/"),
    ("https://api.example.com/sandbox", "https://api.example.com/sandbox/"),
    ("HTTPS://api.example.com:8443/sandbox/", "https://api.example.com:8443/sandbox/"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
    ("http://localhost/a/b", "http://localhost/a/b/"),
    ("http://[::1]:9", "http://[::1]:9/"),
  ])
  func `an address keeps its prefix and ends with a slash`(text: String, whole: String) throws {
    #expect(try ServiceAddress(text).text == whole)
  }

  @Test(arguments: [
    "", "api.example.com", "ftp://api.example.com", "https://", "https:///x", "https://a b",
    "https://a.example:0", "https://a.example:port", "https://a.example:99999",
    "https://a.example/x?y=1", "https://a.example/x#y", "https://a.example\u{0}/",
    "https://é.example", "https://a.example//sandbox", "https://a.example/sandbox//",
    "https://a.example/sandbox/..", "https://a.example/./sandbox", "https://a.example/%73andbox",
    "https://a.example/sandbox%2F", "https://a.example//",
  ])
  func `anything else is not an address`(text: String) {
    #expect(throws: AddressProblem.unreadable) { try ServiceAddress(text) }
  }

  @Test(arguments: [
    "http://api.example.com", "http://127.0.0.1.example.com", "http://127.1", "http://128.0.0.1",
    "http://localhost.example.com", "http://0.0.0.0", "http://[::2]",
  ])
  func `plain http leaves this machine in no disguise`(text: String) {
    #expect(throws: AddressProblem.plainTextToElsewhere) { try ServiceAddress(text) }
  }

  @Test func `a password in an address is refused`() {
    #expect(throws: AddressProblem.carriesCredentials) {
      try ServiceAddress("https://user:pass@api.example.com")
    }
  }

  @Test(
    arguments: ["https://api.example.com/sandbox", "https://api.example.com:8443/sandbox/"],
    ["auth", "v1/users", "v1/users/%2E%2E", "v1/a%2Fb"]
  )
  func `joining never loses the prefix`(base: String, path: String) throws {
    let address = try ServiceAddress(base)
    let whole = base + (base.hasSuffix("/") ? "" : "/") + path

    #expect(address.url(of: HTTPRequest(.post, path)) == whole)
  }

  @Test(arguments: [
    ("a-b_c.d~9", "a-b_c.d~9"), ("..", "%2E%2E"), ("a/b?c#d", "a%2Fb%3Fc%23d"), ("ñ", "%C3%B1"),
    ("100 %+&=", "100%20%25%2B%26%3D"), ("\u{1}", "%01"),
  ])
  func `any text fits into one segment`(text: String, encoded: String) {
    #expect(text.percentEncoded == encoded)
  }
}

import Digest
import KiraAPI
import Testing

extension Crypto: WebhookSignature.Codes {}

struct WebhookSignatureTests {
  private let body = Array(#"{"event":"user.created","data":{"event_id":"e"}}"#.utf8)
  private let secret = Array("a secret of some length".utf8)

  @Test(arguments: ["", "sha256="], [false, true])
  func `the sender's code is recognised in each of its spellings`(
    prefix: String,
    isUpper: Bool
  ) throws {
    let crypto = try Crypto()
    let digits = hex(crypto.hmacSHA256(of: body, key: secret))
    let header = prefix + (isUpper ? digits.uppercased() : digits)

    #expect(try WebhookSignature(header: header).signs(body, withAnyOf: [secret], by: crypto))
  }

  @Test func `a changed bit of the body is noticed, each of them`() throws {
    let crypto = try Crypto()
    let signature = try WebhookSignature(header: hex(crypto.hmacSHA256(of: body, key: secret)))

    for bit in 0..<body.count * 8 {
      var changed = body
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!signature.signs(changed, withAnyOf: [secret], by: crypto))
    }
  }

  @Test func `a changed bit of the code is noticed, each of them`() throws {
    let crypto = try Crypto()
    let code = crypto.hmacSHA256(of: body, key: secret)

    for bit in 0..<code.count * 8 {
      var changed = code
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      let signature = try WebhookSignature(header: hex(changed))
      #expect(!signature.signs(body, withAnyOf: [secret], by: crypto))
    }
  }

  @Test func `an empty secret signs nothing`() throws {
    let crypto = try Crypto()
    let signature = try WebhookSignature(header: hex(crypto.hmacSHA256(of: body, key: [])))

    #expect(!signature.signs(body, withAnyOf: [[]], by: crypto))
    #expect(!signature.signs(body, withAnyOf: [], by: crypto))
  }

  @Test func `the secret before the last one is recognised while it is known`() throws {
    let crypto = try Crypto()
    let signature = try WebhookSignature(header: hex(crypto.hmacSHA256(of: body, key: secret)))
    let newer = Array("another one".utf8)

    #expect(signature.signs(body, withAnyOf: [newer, secret], by: crypto))
    #expect(!signature.signs(body, withAnyOf: [newer], by: crypto))
  }

  @Test(arguments: [nil, ""])
  func `a delivery without a header is not signed`(header: String?) {
    #expect(throws: WebhookSignature.Fault.missing) { try WebhookSignature(header: header) }
  }

  @Test(arguments: [
    "sha256=",
    String(repeating: "a", count: 63),
    String(repeating: "a", count: 65),
    String(repeating: "g", count: 64),
    "SHA256=" + String(repeating: "a", count: 64),
    // Base64 of thirty-two bytes.
    "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=",
    " " + String(repeating: "a", count: 64),
  ])
  func `a header that is no code is refused before anything is compared`(header: String) {
    #expect(throws: WebhookSignature.Fault.notACode) { try WebhookSignature(header: header) }
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

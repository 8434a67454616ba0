import KiraAPI
import Testing

struct IdempotencyKeyTests {
  @Test func `a key that was written down is that key, to the letter`() throws {
    let drawn = IdempotencyKey(randomBytes: Array(0..<16))

    #expect(drawn.text == "00010203-0405-4607-8809-0a0b0c0d0e0f")
    #expect(try IdempotencyKey(writtenDown: drawn.text) == drawn)
    #expect(
      try IdempotencyKey(writtenDown: "0A010203-0405-4607-B809-0a0b0c0d0e0f").text.hasPrefix("0A")
    )
  }

  @Test(arguments: [
    "", "key", "00010203-0405-1607-8809-0a0b0c0d0e0f", "00010203-0405-4607-c809-0a0b0c0d0e0f",
    "00010203-0405-4607-8809-0a0b0c0d0e0g", "00010203-0405-4607-8809-0a0b0c0d0e0f0",
    "0001020304054607-8809-0a0b0c0d0e0f",
  ])
  func `what is no UUID of version 4 is none`(text: String) {
    #expect(throws: RequestFault.self) { try IdempotencyKey(writtenDown: text) }
  }
}

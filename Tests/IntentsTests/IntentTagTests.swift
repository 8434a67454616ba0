import Intents
import Kira
import Testing

struct IntentTagTests {
  private let tag = IntentTag(randomBytes: [7, 10, 2, 31, 32, 63, 255, 0, 1, 33])

  @Test
  func `a tag is fifty bits in letters that are not mistaken for others`() {
    #expect(tag.text == "KD-7A2Z0ZZ011")
  }

  @Test(arguments: ["KD-7A2Z0ZZ011", "kd-7a2z0zz011", "KD-7A2Z0ZZ011 · invoice 2026-118"])
  func `it is found again in what Kira gives back`(reference: String) {
    #expect(IntentTag(in: .init(reference)) == tag)
  }

  @Test(arguments: ["", "KD-7A2Z0ZZ01", "KD-7A2Z0ZZ0112", "KD-7A2Z0ZZ01I", "XKD-7A2Z0ZZ011"])
  func `what is cut off, longer or misspelt is no tag`(reference: String) {
    #expect(IntentTag(in: .init(reference)) == nil)
  }
}

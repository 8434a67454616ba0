import Kira
import Testing

/// What is taken as it is without a look into Unicode's tables.
struct PlainTextTests {
  @Test func `every character that is passed without a look is one that the tables let pass`() {
    // Beside a character that needs a look, the whole text is looked at.
    let probe = "\u{1F600}"
    let differing = ((0x20 as UInt32)...0x9FFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let text = String(Character(scalar)) + "x"
      return SafeText(text + probe).text != SafeText(text).text + probe
    }
    #expect(differing.isEmpty)
  }
}

import Canvas
import Testing

struct GlyphsTests {
  /// Every sign of a tier under its name, so that a new one cannot escape the tests.
  private func signs(_ glyphs: Glyphs) -> [String: String] {
    var signs: [String: String] = [:]
    for case (let name?, let sign as String) in Mirror(reflecting: glyphs).children {
      signs[name] = sign
    }
    for (step, sign) in glyphs.levels.enumerated() { signs["level \(step)"] = sign }
    return signs
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `every sign but the ellipsis is one column wide`(glyphs: Glyphs) {
    for (name, sign) in signs(glyphs) where name != "ellipsis" {
      #expect(TextWidth.columns(of: sign) == 1, "\(name) is \(sign)")
    }
  }

  @Test func `the ASCII tier is ASCII`() {
    for (name, sign) in signs(.ascii) {
      let isASCII = sign.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
      #expect(isASCII, "\(name) is \(sign)")
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `what became of something can be told by the sign alone`(glyphs: Glyphs) {
    let signs = [
      glyphs.done, glyphs.moving, glyphs.waiting, glyphs.needsPerson, glyphs.failed, glyphs.unknown,
    ]
    #expect(Set(signs).count == signs.count)
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `production's frame line is another one`(glyphs: Glyphs) {
    #expect(glyphs.rule != glyphs.doubleRule)
  }

  @Test func `both tiers have as many levels`() {
    #expect(Glyphs.unicode.levels.count == Glyphs.ascii.levels.count)
  }
}

import Canvas
import Testing

@testable import Terminal

struct ColorTierTests {
  @Test(arguments: [
    (ColorEvidence(colors: 256, noColor: "1", colorTerm: "truecolor"), ColorTier.mono),
    (ColorEvidence(colors: 256, noColor: "", colorTerm: "truecolor"), .direct),
    (ColorEvidence(colors: 8, colorTerm: "24bit"), .direct),
    (ColorEvidence(colors: 256, hasDirectColor: true), .direct),
    (ColorEvidence(colors: 256, colorTerm: "yes"), .indexed256),
    (ColorEvidence(colors: 256), .indexed256),
    (ColorEvidence(colors: 88), .sixteen),
    (ColorEvidence(colors: 16), .sixteen),
    (ColorEvidence(colors: 8), .sixteen),
    (ColorEvidence(colors: 2), .mono),
    (ColorEvidence(colors: -1, colorTerm: "truecolor"), .mono),
    (ColorEvidence(colors: 256, colorTerm: "truecolor", term: "screen-256color"), .indexed256),
    (
      ColorEvidence(colors: 256, colorTerm: "truecolor", term: "screen", isInsideTmux: true),
      .direct
    ),
  ])
  func `the tier follows from what is known`(evidence: ColorEvidence, tier: ColorTier) {
    #expect(ColorTier(evidence) == tier)
  }
}

struct StyleTableTests {
  private let ground = Color(red: 16, green: 20, blue: 28, ansi: 0)
  private let ink = Color(red: 200, green: 210, blue: 220, ansi: 7)
  private let red = Color(red: 255, green: 90, blue: 90, ansi: 9)

  private var theme: Theme {
    Theme(
      name: "test",
      styles: [
        .plain: Style(foreground: ink, background: ground), .danger: Style(foreground: red),
      ],
      selectedStyles: [.plain: Style(foreground: ink, background: red)]
    )
  }

  @Test func `what a role leaves open is taken from ordinary text`() {
    let styles = StyleTable(theme, tier: .direct)

    let danger = styles[.danger, isSelected: false]
    #expect(
      styles.pairs[Int(danger.pair) - 1] == ColorPair(foreground: 0xFF5A5A, background: 0x10141C)
    )
    #expect(styles[.muted, isSelected: false] == styles[.plain, isSelected: false])
  }

  @Test func `equal colours share a pair`() {
    #expect(StyleTable(theme, tier: .sixteen).pairs.count == 3)
  }

  @Test func `without colours a bar that only had a background is reversed`() {
    let styles = StyleTable(theme, tier: .mono)

    #expect(styles.pairs == [])
    #expect(styles[.plain, isSelected: false].attributes == 0)
    #expect(styles[.plain, isSelected: true].attributes != 0)
  }
}

struct ASCIIGlyphsTests {
  @Test func `signs become ASCII and letters stay`() {
    let text = "✓ › ◌ × ─│╭┼ ▁▂▃▄▅▆▇█ ⣿⠁ … · → ↵ Zoë 李 عمر €"

    let scalars = text.unicodeScalars.map(ASCIIGlyphs.lookalike)

    #expect(
      String(String.UnicodeScalarView(scalars))
        == "+ > . x -|++ _.:-=+*# #. ~ . > < Zoë 李 عمر €"
    )
  }
}

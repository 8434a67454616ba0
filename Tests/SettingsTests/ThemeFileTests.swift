import Canvas
import Settings
import Testing

struct ThemeFileTests {
  /// A theme that is complete, in which one line can be changed.
  private func theme(_ role: Role? = nil, _ look: String = "", then rest: String = "") -> String {
    let roles = Role.allCases.map { "\($0) = { \($0 == role ? look : "") }\n" }.joined()
    return "name = \"t\"\n[roles]\n\(roles)\(rest)"
  }

  private func style(_ look: String, bar: String = "", isSelected: Bool = false) throws -> Style {
    let file = try ThemeFile(parsing: theme(.money, look, then: bar), file: "t.toml")
    return file.theme.style(.money, isSelected: isSelected)
  }

  private func refusal(_ text: String) throws -> String {
    try #require(throws: SettingsError.self) { try ThemeFile(parsing: text, file: "t.toml") }
      .description
  }

  @Test func `a look is taken as it is written`() throws {
    let style = try style(
      ##"foreground = "#0A0b0C", background = "#ffffff", ansi = "bright-red", "##
        + ##"ansi_background = "black", bold = true, underline = true"##
    )
    #expect(style.foreground == Color(red: 10, green: 11, blue: 12, ansi: 9))
    #expect(style.background == Color(red: 255, green: 255, blue: 255, ansi: 0))
    #expect(style.isBold && style.isUnderlined)
    #expect(!style.isDim && !style.isReversed)
  }

  @Test func `on the bar a role keeps its colour and takes the bar's ground and its ansi`() throws {
    let bar = ##"""
      [selected]
      background = "#202020"
      ansi = "black"
      ansi_background = "cyan"
      """##
    let look = ##"foreground = "#ff0000", ansi = "red""##
    let style = try style(look, bar: bar, isSelected: true)
    #expect(style.foreground == Color(red: 255, green: 0, blue: 0, ansi: 0))
    #expect(style.background == Color(red: 32, green: 32, blue: 32, ansi: 6))
  }

  @Test func `a role's own look on the bar comes last`() throws {
    let bar = ##"""
      [selected]
      reverse = true
      [selected.roles]
      money = { reverse = false, bold = true }
      """##
    let style = try style("underline = true", bar: bar, isSelected: true)
    #expect(!style.isReversed && style.isBold && style.isUnderlined)
  }

  @Test func `a painted ground is under every role, an assumed one under none`() throws {
    let heading = "background = \"#101010\"\nansi_background = \"black\"\n"
    let painted = try ThemeFile(parsing: heading + theme(), file: "t.toml")
    let assumed = try ThemeFile(parsing: "assumes = \"#101010\"\n" + theme(), file: "t.toml")

    #expect(painted.theme.style(.plain, isSelected: false).background == painted.ground)
    #expect(assumed.theme.style(.plain, isSelected: false).background == nil)
    #expect(assumed.ground?.red == 16)
  }

  @Test(arguments: [
    (
      ##"foreground = "c9d1d9", ansi = "red""##,
      ##"foreground must be a colour such as "#c9d1d9", not "c9d1d9""##
    ),
    (
      ##"foreground = "#c9d1dg", ansi = "red""##,
      ##"foreground must be a colour such as "#c9d1d9", not "#c9d1dg""##
    ),
    (
      ##"foreground = "#+12345", ansi = "red""##,
      ##"foreground must be a colour such as "#c9d1d9", not "#+12345""##
    ),
    (
      ##"foreground = "#c9d1d9""##,
      "plain: foreground needs ansi beside it, for terminals with sixteen colours"
    ),
    (
      ##"background = "#c9d1d9""##,
      "plain: background needs ansi_background beside it, for terminals with sixteen colours"
    ),
    (##"foreground = "#c9d1d9", ansi = "rde""##, ##"ansi cannot be "rde"; did you mean "red"?"##),
    ("blod = true", ##""blod" is not known here; did you mean "bold"?"##),
    ("bold = 1", "bold must be true or false, not a whole number"),
  ])
  func `a look that cannot be is refused with its line`(look: String, words: String) throws {
    #expect(try refusal(theme(.plain, look)) == "t.toml:3: \(words)")
  }

  @Test func `a role that does not exist is refused with the one that was meant`() throws {
    let words = try refusal(theme(then: "dangr = {}\n"))
    #expect(words.hasSuffix(##": "dangr" is not a role; did you mean "danger"?"##))
  }

  @Test func `a role that is forgotten is named`() throws {
    let text = theme().replacing("good = {  }\n", with: "").replacing("waiting = {  }\n", with: "")
    #expect(try refusal(text) == "t.toml: [roles] lacks good, waiting")
  }

  @Test func `a look that is no table is refused`() throws {
    let text = theme().replacing("good = {  }", with: "good = \"green\"")
    #expect(try refusal(text).hasSuffix(": a look must be a table, not a string"))
  }

  @Test func `a theme has a name and one ground`() throws {
    #expect(try refusal(theme().replacing("name = \"t\"\n", with: "")) == "t.toml: name is missing")
    let both = "background = \"#000000\"\nansi_background = \"black\"\nassumes = \"#000000\"\n"
    #expect(try refusal(both + theme()).contains("keep one of them"))
  }
}

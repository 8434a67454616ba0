import Canvas
import Foundation
import Settings
import Testing

/// Every theme in `themes/` can be read, in every tier of colour, on the bar and off it.
struct ThemeLegibilityTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "themes")

  static let coloured = ["night", "day", "high-contrast", "colour-blind"]

  /// Drawn, not read: three to one is what WCAG asks of graphics.
  private static let drawn: Set<Role> = [.frame, .chart]

  private func file(_ name: String) throws -> ThemeFile {
    let path = Self.folder.appending(path: "\(name).toml")
    return try ThemeFile(parsing: String(contentsOf: path, encoding: .utf8), file: "\(name).toml")
  }

  /// Each role on and off the bar, with the two colours that meet there.
  private func pairs(_ name: String) throws -> [Pair] {
    let file = try file(name)
    return try Role.allCases.flatMap { role in
      try [false, true].map { isSelected in
        let style = file.theme.style(role, isSelected: isSelected)
        let ink = try #require(style.foreground, "\(name): \(role) has no colour")
        let ground = try #require(style.background ?? file.ground)
        return Pair(role: role, isSelected: isSelected, ink: ink, ground: ground)
      }
    }
  }

  @Test(arguments: coloured) func `text has 4.5 to 1 with exact colours`(name: String) throws {
    let least = name == "high-contrast" ? 7 : 4.5
    for pair in try pairs(name) {
      let ratio = Contrast.ratio(pair.ink, pair.ground)
      #expect(ratio >= (Self.drawn.contains(pair.role) ? 3 : least), "\(pair.name): \(ratio)")
    }
  }

  @Test(arguments: coloured) func `text has 4.5 to 1 with 256 colours`(name: String) throws {
    for pair in try pairs(name) {
      let ratio = Contrast.ratio(fixed(pair.ink), fixed(pair.ground))
      #expect(ratio >= (Self.drawn.contains(pair.role) ? 3 : 4.5), "\(pair.name): \(ratio)")
    }
  }

  @Test(arguments: coloured, [SixteenColors.console, .xterm])
  func `text has 3 to 1 with sixteen colours`(name: String, sixteen: SixteenColors) throws {
    for pair in try pairs(name) where pair.role != .frame {
      let ratio = Contrast.ratio(sixteen[pair.ink.ansi], sixteen[pair.ground.ansi])
      #expect(ratio >= 3, "\(pair.name): \(ratio)")
    }
  }

  @Test(arguments: coloured)
  func `with eight colours nothing has the colour of its ground`(name: String) throws {
    for pair in try pairs(name) where pair.role != .frame || pair.isSelected {
      #expect(pair.ink.ansi % 8 != pair.ground.ansi % 8 || pair.ground.ansi == 15, "\(pair.name)")
    }
  }

  @Test(arguments: coloured) func `the bar can be seen in every tier`(name: String) throws {
    let theme = try file(name).theme
    let plain = theme.style(.plain, isSelected: false)
    let bar = theme.style(.plain, isSelected: true)
    #expect(bar.background?.ansi != plain.background?.ansi)
    let grounds = [plain.background, bar.background].compactMap { $0.map(fixed) }
    #expect(Set(grounds).count == 2)
  }

  @Test(arguments: coloured) func `attributes do not dim what colours say`(name: String) throws {
    let theme = try file(name).theme
    for style in Array(theme.styles.values) + theme.selectedStyles.values {
      #expect(!style.isDim && !style.isReversed)
    }
  }

  @Test(arguments: coloured)
  func `good, waiting and danger are three colours, and no other news has them`(
    name: String
  ) throws {
    let theme = try file(name).theme
    let news: [Role] = [.good, .waiting, .danger]
    let inks = news.compactMap { theme.styles[$0]?.foreground }
    #expect(Set(inks).count == 3)
    for role in Role.allCases where !news.contains(role) {
      let ink = try #require(theme.styles[role]?.foreground)
      #expect(!inks.contains(ink), "\(role)")
    }
  }

  @Test(arguments: ColourVision.allCases, [false, true])
  func `without red or green cones good, waiting and danger are 20 apart`(
    vision: ColourVision,
    isSelected: Bool
  ) throws {
    let theme = try file("colour-blind").theme
    let roles: [Role] = [.good, .waiting, .danger, .moving, .accent]
    for (index, one) in roles.enumerated() {
      for other in roles[(index + 1)...] where index < 3 {
        let first = try #require(theme.style(one, isSelected: isSelected).foreground)
        let second = try #require(theme.style(other, isSelected: isSelected).foreground)
        let distance = vision.distance(first, second)
        #expect(distance >= 20, "\(one) and \(other): \(distance)")
      }
    }
  }

  @Test func `mono has no colour, and a bar that is seen all the same`() throws {
    let theme = try file("mono").theme
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = theme.style(role, isSelected: isSelected)
        #expect(style.foreground == nil && style.background == nil)
        #expect(!isSelected || style.isReversed, "\(role)")
      }
    }
  }

  @Test(arguments: coloured + ["mono"]) func `a theme is called like its file`(name: String) throws
  {
    #expect(try file(name).theme.name == name)
  }

  private func fixed(_ color: Color) -> Color {
    let levels = Palette.levels(of: Palette.nearest(to: color))
    return Color(red: levels.red, green: levels.green, blue: levels.blue, ansi: color.ansi)
  }
}

/// Two colours that meet in a cell.
private struct Pair {
  let role: Role
  let isSelected: Bool
  let ink: Color
  let ground: Color

  var name: String { isSelected ? "\(role) on the bar" : "\(role)" }
}

/// The sixteen colours as two widespread terminals paint them.
struct SixteenColors: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let values: [UInt32]

  static let console = SixteenColors(
    testDescription: "the Linux console",
    values: [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]
  )
  static let xterm = SixteenColors(
    testDescription: "xterm",
    values: [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
  )

  subscript(ansi: UInt8) -> Color {
    let value = values[Int(ansi)]
    return Color(
      red: UInt8(value >> 16),
      green: UInt8(value >> 8 & 0xFF),
      blue: UInt8(value & 0xFF),
      ansi: ansi
    )
  }
}

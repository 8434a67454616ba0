import Canvas
import Deck
import Glibc
import Settings
import Terminal

/// How the dashboard looks, by the command line first and the configuration second.
struct Appearance {
  let options: TerminalOptions
  let look: Look
  let glyphs: Glyphs

  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(Trouble) {
    let configuration = try Configuration.forApp(in: surroundings)
    let places = SettingsPlaces(environment: surroundings.environment)
    let shelf = ThemeShelf(folder: places.themesFolder)
    let name = invocation.value(of: "theme") ?? configuration.theme
    let theme = try shelf.forApp(named: name)
    let choice = try Self.color(invocation) ?? configuration.color
    let isASCII = invocation.has("ascii") || configuration.isASCII ?? false

    var options = TerminalOptions(theme: theme, tier: choice.tier)
    options.isASCII = isASCII
    options.capturesMouse = configuration.usesMouse
    self.options = options
    glyphs = isASCII ? .ascii : .unicode
    look = Look(names: shelf.names, current: name) { try? shelf.theme(named: $0) }
  }

  /// Before anything is started that would have to be stopped again.
  static func checkTerminal() throws(Trouble) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Trouble(.failed, TerminalError.notATerminal.oneLine)
    }
  }

  private static func color(_ invocation: Invocation) throws(Trouble) -> ColorChoice? {
    guard let word = invocation.value(of: "color") else { return nil }
    guard let choice = ColorChoice(rawValue: word) else {
      let known = ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Trouble(.usage, "--color takes one of \(known), not '\(word)'")
    }
    return choice
  }
}

extension ThemeShelf {
  func forApp(named name: String) throws(Trouble) -> Theme {
    do throws(SettingsError) {
      return try theme(named: name)
    } catch {
      throw Trouble(.configuration, error.description)
    }
  }
}

extension TerminalError {
  /// The program's name comes before every line anyway.
  var oneLine: String {
    let name = "kiradeck "
    return description.hasPrefix(name) ? String(description.dropFirst(name.count)) : description
  }
}

extension ColorChoice {
  /// `nil` leaves it to the terminal.
  fileprivate var tier: ColorTier? {
    switch self {
    case .auto: nil
    case .mono: .mono
    case .sixteen: .sixteen
    case .palette: .indexed256
    case .exact: .direct
    }
  }
}

package import Canvas

/// All themes there are: the person's own, and those that are built in.
package struct ThemeShelf: Sendable {
  /// Where a person's own themes are; one of them takes the place of a built-in of the same name.
  private let folder: String?

  package init(folder: String?) { self.folder = folder }

  /// The built-in ones in their order, then the others by name.
  package var names: [String] {
    let builtIn = BuiltInThemes.texts.map(\.name)
    let own = folder.map { TextFile.names(in: $0, ending: ".toml") } ?? []
    return builtIn + own.filter { !builtIn.contains($0) }
  }

  package func theme(named name: String) throws(SettingsError) -> Theme {
    if let own = try own(named: name) { return own }
    guard let text = BuiltInThemes.texts.first(where: { $0.name == name })?.text else {
      let question = Suggestion.question(for: name, among: names)
      throw SettingsError([
        SettingsProblem(file: "theme", line: nil, words: "there is no \"\(name)\"\(question)")
      ])
    }
    return try ThemeFile(parsing: text, file: "themes/\(name).toml").theme
  }

  private func own(named name: String) throws(SettingsError) -> Theme? {
    guard let folder, !name.contains("/") else { return nil }
    let path = "\(folder)/\(name).toml"
    guard let bytes = try TextFile.read(path) else { return nil }
    let theme = try ThemeFile(TOMLDocument(bytes: bytes, file: path)).theme
    guard theme.name == name else {
      let words = "name is \"\(theme.name)\", but the file is called \(name).toml"
      throw SettingsError([SettingsProblem(file: path, line: nil, words: words)])
    }
    return theme
  }
}

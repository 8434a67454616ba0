/// Where files belong, by the environment and the rules of the free desktop.
package struct Places: Equatable, Sendable {
  private let environment: [String: String]

  package init(environment: [String: String]) { self.environment = environment }

  /// `$XDG_CACHE_HOME/kiradeck/PROFILE/cache.sqlite`: disposable.
  package func cacheFolder(ofProfile name: String) throws(Trouble) -> String {
    try folder("XDG_CACHE_HOME", else: ".cache") + "/kiradeck/" + Self.safe(name)
  }

  package func configurationFile() throws(Trouble) -> String {
    try folder("XDG_CONFIG_HOME", else: ".config") + "/kiradeck/config.toml"
  }

  /// For what must be gone after the session.
  package var runtimeFolder: String { absolute("XDG_RUNTIME_DIR") ?? absolute("TMPDIR") ?? "/tmp" }

  private func folder(_ variable: String, else fallback: String) throws(Trouble) -> String {
    if let folder = absolute(variable) { return folder }
    guard let home = absolute("HOME") else {
      throw Trouble(.configuration, "neither \(variable) nor HOME names a folder")
    }
    return home + "/" + fallback
  }

  /// A relative path is to be ignored, says the specification.
  private func absolute(_ variable: String) -> String? {
    guard let path = environment[variable], path.hasPrefix("/") else { return nil }
    return path
  }

  /// A profile's name becomes a folder, and must not lead out of its parent.
  private static func safe(_ name: String) -> String {
    let letters = name.map { character in
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      return isPlain || "-_.".contains(character) ? character : "_"
    }
    return letters.first == "." || letters.isEmpty ? "_" + String(letters) : String(letters)
  }
}

/// Where our own files belong, by the environment and the rules of the free desktop.
package struct Places: Equatable, Sendable {
  private let environment: [String: String]

  package init(environment: [String: String]) { self.environment = environment }

  /// `$XDG_CACHE_HOME/kiradeck/PROFILE/cache.sqlite`: disposable.
  package func cacheFolder(ofProfile name: String) throws(Trouble) -> String {
    try cacheHome() + "/kiradeck/" + Self.safe(name)
  }

  /// `$XDG_STATE_HOME/kiradeck/PROFILE`: precious.
  package func stateFolder(ofProfile name: String) throws(Trouble) -> String {
    let home = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" }
    guard let home else {
      throw Trouble(.configuration, "neither XDG_STATE_HOME nor HOME names a folder")
    }
    return home + "/kiradeck/" + Self.safe(name)
  }

  /// `$XDG_DATA_HOME/kiradeck/PROFILE`: whose it is may delete it.
  package func dataFolder(ofProfile name: String) throws(Trouble) -> String {
    let home = absolute("XDG_DATA_HOME") ?? absolute("HOME").map { $0 + "/.local/share" }
    guard let home else {
      throw Trouble(.configuration, "neither XDG_DATA_HOME nor HOME names a folder")
    }
    return home + "/kiradeck/" + Self.safe(name)
  }

  /// For what must be gone after the session, the best first; a shell got by `su` may name one
  /// that is not there.
  package var runtimeFolders: [String] {
    ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(absolute) + ["/tmp"]
  }

  private func cacheHome() throws(Trouble) -> String {
    if let folder = absolute("XDG_CACHE_HOME") { return folder }
    guard let home = absolute("HOME") else {
      throw Trouble(.configuration, "neither XDG_CACHE_HOME nor HOME names a folder")
    }
    return home + "/.cache"
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

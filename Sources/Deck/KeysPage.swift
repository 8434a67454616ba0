import Canvas

/// The page of the manual that lists all keys, made from the keymap.
package enum KeysPage {
  package static var markdown: String {
    let head = """
      # Keys

      Made from `Sources/Deck/Keymap.swift`; `make generate` writes it anew.
      Lower-case keys only look. Nothing here changes anything at Kira.


      """
    let scopes: [Scope] = [.anywhere, .overview, .list, .detail, .journal]
    return head + scopes.compactMap(section).joined(separator: "\n") + unbuilt
  }

  private static func section(_ scope: Scope) -> String? {
    let rows = keymap.filter { $0.scope == scope }.map { binding in
      let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
      return "| \(keys.replacing("`\\`", with: "`` \\ ``")) | \(binding.label) |\n"
    }
    guard !rows.isEmpty else { return nil }
    return "## \(scope.title)\n\n| keys | do |\n|---|---|\n" + rows.joined()
  }

  private static var unbuilt: String {
    let wishes = Unbuilt.wishes.map { "`\(Key.character($0.key).name)` \($0.title)" }
    return "\nNot part of this version yet, and saying so: \(wishes.joined(separator: ", ")).\n"
  }
}

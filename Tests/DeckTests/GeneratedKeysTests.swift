import Deck
import Foundation
import Testing

struct GeneratedKeysTests {
  @Test func `docs/keys.md is printed from the keymap`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")
    let page = KeysPage.markdown
    if ProcessInfo.processInfo.environment["UPDATE_GENERATED"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(page.utf8), "make generate writes it")
  }
}

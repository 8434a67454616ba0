import Foundation
import Kira
import Testing

struct FilterPageTests {
  @Test func `docs/filters.md is printed from the table of fields`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/filters.md")
    let page = FilterPage.markdown
    if ProcessInfo.processInfo.environment["UPDATE_GENERATED"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(page.utf8), "make generate writes it")
  }
}

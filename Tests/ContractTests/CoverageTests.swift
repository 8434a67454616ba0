import Foundation
import Testing

struct CoverageTests {
  @Test func `docs/api-coverage.md is printed from the table of routes`() throws {
    let file = Tree.top.appending(path: "docs/api-coverage.md")
    let page = CoveragePage().markdown
    if ProcessInfo.processInfo.environment["UPDATE_GENERATED"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(page.utf8), "make generate writes it")
  }

  @Test func `every quirk has its routes`() {
    #expect(QuirkRoutes.forgotten == [])
  }

  @Test func `no route lacks a call, a player or a test`() {
    #expect(CoveragePage().gaps == [])
  }
}

import Foundation
import Kira
import Settings
import Testing

struct SavedFilterTests {
  private static let stuck = SavedFilter(
    of: .payout,
    named: "stuck",
    "status:failed,in_review since:7d",
    isConfigured: true
  )
  private static let odd = SavedFilter(of: .user, named: "a \"b\" \\ c", "-\"x\\y\" maría")

  private func configuration(_ text: String) throws(SettingsError) -> Configuration {
    try Configuration(TOMLDocument(parsing: text, file: "config.toml"))
  }

  @Test func `filters of the configuration keep their order`() throws {
    let filters = try configuration(
      """
      [[filters]]
      list = "payouts"
      name = "stuck"
      filter = "status:failed,in_review since:7d"
      [[filters]]
      list = "accounts"
      name = "act"
      filter = "provider:act"
      """
    ).filters
    #expect(filters.map(\.name.text) == ["stuck", "act"])
    #expect(filters.first == Self.stuck)
  }

  @Test(arguments: [
    ("list = \"payout\"\nname = \"a\"\nfilter = \"b\"", 2, "did you mean"),
    ("list = \"users\"\nname = \"a\"\nfilter = \"rail:wire\"", 4, "column 1: Users have no rail:"),
    ("list = \"users\"\nname = \"a\"\nfilter = \"x amount\"\nsort = \"age\"", 5, "is not known"),
    ("list = \"users\"\nname = \"a\"", 1, "a filter needs a list, a name and a filter"),
    ("list = \"users\"\nname = \"\"\nfilter = \"b\"", 3, "name must not be empty"),
  ])
  func `a filter that cannot be is refused with its line`(
    table: String,
    line: Int,
    words: String
  ) throws {
    let error = #expect(throws: SettingsError.self) { try configuration("[[filters]]\n" + table) }
    #expect(error?.problems.first?.line == line)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `two filters of a list cannot have one name`() throws {
    let table = "[[filters]]\nlist = \"users\"\nname = \"a\"\nfilter = \"b\"\n"
    let error = #expect(throws: SettingsError.self) { try configuration(table + table) }
    #expect(error?.problems.map(\.line) == [5])
  }

  @Test func `a status that only a cache knows is no mistake in a file`() throws {
    let table = "[[filters]]\nlist = \"payouts\"\nname = \"a\"\nfilter = \"status:brand_new\"\n"
    #expect(try configuration(table).filters.count == 1)
  }

  @Test func `what was saved is read again, and may stand in a configuration as it is`() throws {
    var saved = Self.stuck
    saved.isConfigured = false
    let text = SavedFilters.text(of: [saved, Self.odd])
    let path = FileManager.default.temporaryDirectory.path + "/kiradeck-\(UUID().uuidString).toml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(try SavedFilters.load(from: path) == [saved, Self.odd])
    #expect(try configuration(text).filters.map(\.text) == [saved.text, Self.odd.text])
  }

  @Test func `a file that is not there has none`() throws {
    #expect(try SavedFilters.load(from: "/nonexistent/filters.toml") == [])
  }
}

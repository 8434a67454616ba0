import Settings
import Testing

struct TOMLDocumentTests {
  private func parsed(_ text: String) throws(SettingsError) -> TOMLValue {
    try TOMLDocument(parsing: text, file: "a.toml").root
  }

  @Test func `every kind of value is read, in the order of the file`() throws {
    let root = try parsed(
      """
      zebra = "z"
      apple = [1, 2.5, true, "four"]
      when = 2026-04-14
      [table]
      inner = { deep = "down" }
      """
    )

    #expect(root.members.map(\.key) == ["zebra", "apple", "when", "table"])
    #expect(root["zebra"]?.content == .text("z"))
    guard case .array(let items)? = root["apple"]?.content else {
      Issue.record("apple is not a list")
      return
    }
    #expect(items.map(\.content) == [.integer(1), .number(2.5), .boolean(true), .text("four")])
    #expect(root["when"]?.content == .date)
    #expect(root["table"]?["inner"]?["deep"]?.content == .text("down"))
  }

  @Test func `each key knows its line`() throws {
    let root = try parsed("# one\n\na = 1\n[b]\n\nc = [\n  1,\n]\n")
    #expect(root["a"]?.line == 3)
    #expect(root["b"]?.line == 4)
    #expect(root["b"]?["c"]?.line == 6)
  }

  @Test func `an empty document is an empty table`() throws {
    #expect(try parsed("").members.isEmpty)
  }

  @Test func `text with other letters, quotes and lines comes through whole`() throws {
    let root = try parsed("\"ключ\" = \"李小龙 \\\"x\\\"\"\nlines = \"\"\"\na\nb\"\"\"\n")
    #expect(root["ключ"]?.content == .text("李小龙 \"x\""))
    #expect(root["lines"]?.content == .text("a\nb"))
  }

  @Test(arguments: [
    ("a = \n", 1), ("a = 1\nb = \"open\n", 2), ("a = 1\na = 2\n", 2), ("[x\n", 1), ("= 1\n", 1),
    ("a = 1\n\n\nb = 12_\n", 4),
  ])
  func `a mistake in the form is told with its line`(text: String, line: Int) throws {
    let error = try #require(throws: SettingsError.self) { try parsed(text) }
    #expect(error.problems.map(\.line) == [line])
    #expect(error.description.hasPrefix("a.toml:\(line): "))
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() throws {
    let bytes = Array("a = 1\nb = \"".utf8) + [0xC3, 0x28] + Array("\"\n".utf8)
    let error = try #require(throws: SettingsError.self) {
      try TOMLDocument(bytes: bytes, file: "a.toml")
    }
    #expect(error.problems.map(\.line) == [2])
  }

  @Test func `a document of nothing but brackets is refused, not followed for ever`() {
    let text = "a = " + String(repeating: "[", count: 100_000)
    #expect(throws: SettingsError.self) { try parsed(text) }
  }
}

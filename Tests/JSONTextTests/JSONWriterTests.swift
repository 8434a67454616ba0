import JSONText
import Testing

struct JSONWriterTests {
  @Test(arguments: [
    #"null"#, #"-1.50e+3"#, #""""#, #"{"a":[1,{"b":[]},{}],"c":true}"#, #""\"\\\b\f\n\r\t\u0001""#,
    #""é 😀 /""#,
  ])
  func `what was read is written the same`(text: String) throws {
    let json = try JSON(parsing: Array(text.utf8))

    #expect(String(decoding: json.compact, as: UTF8.self) == text)
  }

  @Test func `a person gets one member a line`() throws {
    let json = try JSON(parsing: Array(#"{"a":[1,{}],"b":[],"c":"x"}"#.utf8))

    #expect(
      json.indentedLines == [
        "{", "  \"a\": [", "    1,", "    {}", "  ],", "  \"b\": [],", "  \"c\": \"x\"", "}",
      ]
    )
  }

  @Test func `what cannot be seen is spelled out for a person`() {
    #expect(JSON.string("a\u{202E}b\u{7F}").indentedLines == [#""a\u202eb\u007f""#])
    #expect(JSON.string("\u{E0041}").indentedLines == [#""\udb40\udc41""#])
  }
}

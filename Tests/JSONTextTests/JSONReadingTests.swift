import JSONText
import Testing

struct JSONReadingTests {
  @Test(arguments: [
    ("null", JSON.null), (" \t\r\n true ", .bool(true)), ("false", .bool(false)),
    ("0", .number("0")), ("-0", .number("-0")), ("-12.50e+10", .number("-12.50e+10")),
    ("123456789012345678901234567890.10", .number("123456789012345678901234567890.10")),
    ("1E-2", .number("1E-2")), ("\"\"", .string("")), ("[]", .array([])), ("[ ]", .array([])),
    ("{}", .object([])), ("{ }", .object([])),
    ("[1,[2]]", .array([.number("1"), .array([.number("2")])])),
    (#""\"\\\/\b\f\n\r\tA""#, .string("\"\\/\u{8}\u{C}\n\r\tA")),
    (#""\u00e9\u0000""#, .string("é\u{0}")), (#""\ud83d\ude00""#, .string("😀")),
    ("\"\u{7F}\u{2028}é\"", .string("\u{7F}\u{2028}é")),
    (#"{"":1}"#, .object([JSON.Member("", .number("1"))])),
  ])
  func `JSON is read`(text: String, value: JSON) throws {
    #expect(try JSON(parsing: Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("", JSONProblem(.empty, at: 0)), (" \n", JSONProblem(.empty, at: 2)),
    ("[", JSONProblem(.cutOff, at: 1)), ("[1", JSONProblem(.cutOff, at: 2)),
    ("{\"a\"", JSONProblem(.cutOff, at: 4)), ("\"abc", JSONProblem(.cutOff, at: 4)),
    ("tru", JSONProblem(.cutOff, at: 3)), ("\"\\", JSONProblem(.cutOff, at: 2)),
    ("[1,]", JSONProblem(.unexpectedByte, at: 3)), ("[,1]", JSONProblem(.unexpectedByte, at: 1)),
    ("[1,,2]", JSONProblem(.unexpectedByte, at: 3)), ("[1 2]", JSONProblem(.unexpectedByte, at: 3)),
    ("{\"a\":1,}", JSONProblem(.unexpectedByte, at: 7)),
    ("{,}", JSONProblem(.unexpectedByte, at: 1)), ("{a:1}", JSONProblem(.unexpectedByte, at: 1)),
    ("{\"a\" 1}", JSONProblem(.unexpectedByte, at: 5)),
    ("{1:1}", JSONProblem(.unexpectedByte, at: 1)), ("[1}", JSONProblem(.unexpectedByte, at: 2)),
    ("NaN", JSONProblem(.unexpectedByte, at: 0)), ("nul", JSONProblem(.cutOff, at: 3)),
    ("True", JSONProblem(.unexpectedByte, at: 0)), ("'a'", JSONProblem(.unexpectedByte, at: 0)),
    ("+1", JSONProblem(.unexpectedByte, at: 0)), (".5", JSONProblem(.unexpectedByte, at: 0)),
    ("\u{FEFF}1", JSONProblem(.unexpectedByte, at: 0)),
    ("/*x*/1", JSONProblem(.unexpectedByte, at: 0)),
    ("\u{A0}1", JSONProblem(.unexpectedByte, at: 0)), ("1 2", JSONProblem(.trailingText, at: 2)),
    ("01", JSONProblem(.trailingText, at: 1)), ("1a", JSONProblem(.trailingText, at: 1)),
    ("{}}", JSONProblem(.trailingText, at: 2)), ("0x1", JSONProblem(.trailingText, at: 1)),
    ("1\u{0}", JSONProblem(.trailingText, at: 1)),
    ("error code: 522", JSONProblem(.unexpectedByte, at: 0)),
    ("-", JSONProblem(.badNumber, at: 0)), ("-a", JSONProblem(.badNumber, at: 0)),
    ("1.", JSONProblem(.badNumber, at: 0)), ("[1.e1]", JSONProblem(.badNumber, at: 1)),
    ("1e", JSONProblem(.badNumber, at: 0)), ("1e+", JSONProblem(.badNumber, at: 0)),
    ("-.5", JSONProblem(.badNumber, at: 0)), ("1.٣", JSONProblem(.badNumber, at: 0)),
    (#""\x41""#, JSONProblem(.badEscape, at: 1)), (#""a\u12g4""#, JSONProblem(.badEscape, at: 2)),
    (#""\ud83d\uXXXX""#, JSONProblem(.badEscape, at: 7)),
    (#""\'""#, JSONProblem(.badEscape, at: 1)),
    ("\"a\nb\"", JSONProblem(.controlInString, at: 2)),
    ("\"\u{0}\"", JSONProblem(.controlInString, at: 1)),
    ("\"\\n\u{1F}\"", JSONProblem(.controlInString, at: 3)),
  ])
  func `anything else is refused, with the place`(text: String, problem: JSONProblem) {
    #expect(throws: problem) { try JSON(parsing: Array(text.utf8)) }
  }

  @Test(arguments: [
    ([0x22, 0xFF, 0x22], "\u{FFFD}"), ([0x22, 0x61, 0xC3, 0x22], "a\u{FFFD}"),
    (Array(#""\ud800""#.utf8), "\u{FFFD}"), (Array(#""\udc00x""#.utf8), "\u{FFFD}x"),
    (Array(#""\ud800\ud83d\ude00""#.utf8), "\u{FFFD}😀"),
    (Array(#""\ud800\n""#.utf8), "\u{FFFD}\n"), (Array(#""\ud800A""#.utf8), "\u{FFFD}A"),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ])
  func `text that is not Unicode is repaired, not refused`(bytes: [UInt8], text: String) throws {
    #expect(try JSON(parsing: bytes) == .string(text))
  }

  @Test func `bytes that are not UTF-8 outside of a string are refused`() {
    #expect(throws: JSONProblem(.unexpectedByte, at: 1)) { try JSON(parsing: [0x5B, 0xFF, 0x5D]) }
  }

  @Test func `twins stay, in order, and the first is found`() throws {
    let json = try JSON(parsing: Array(#"{"a":1,"b":2,"a":3}"#.utf8))

    #expect(json["a"] == .number("1"))
    #expect(String(decoding: json.compact, as: UTF8.self) == #"{"a":1,"b":2,"a":3}"#)
  }

  @Test(arguments: [(128, true), (129, false), (1_000_000, false)])
  func `depth has a limit`(depth: Int, isRead: Bool) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)

    #expect(((try? JSON(parsing: Array(text.utf8))) != nil) == isRead)
  }

  @Test func `size has the caller's limit`() throws {
    #expect(throws: JSONProblem(.tooLong, at: 3)) {
      try JSON(parsing: Array("1234".utf8), atMost: 3)
    }
    #expect(try JSON(parsing: Array("123".utf8), atMost: 3) == .number("123"))
  }

  @Test func `a text that is cut anywhere is refused`() {
    let whole = Array(#"{"a":[1.5e3,"é\n😀",{"b":null,"c":[true,false]}]}"#.utf8)

    for length in whole.indices {
      #expect((try? JSON(parsing: Array(whole[..<length]))) == nil, "cut after \(length) bytes")
    }
  }
}

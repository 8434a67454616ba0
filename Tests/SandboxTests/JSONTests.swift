import Kira
import Testing

@testable import Sandbox

struct JSONTests {
  @Test func `texts are escaped, and bytes that are no text pass`() {
    var json = JSONWriter()

    json.text([0x22, 0x5C, 0x0A, 0x1B, 0x41, 0xFF])

    #expect(json.bytes == Array(#""\"\\\n\u001bA"#.utf8) + [0xFF, 0x22])
  }

  @Test(arguments: [
    (Amount(minorUnits: 125_000, in: .usd), "1250.00"),
    (Amount(minorUnits: 5, in: .usd), "0.05"),
    (Amount(minorUnits: -5, in: .usd), "-0.05"),
    (Amount(minorUnits: 318_360_000, in: Currency("USDC")), "318.360000"),
    (Amount(minorUnits: 7, in: Currency("JPY")), "7"),
  ])
  func `money is written with all its digits`(amount: Amount, text: String) {
    #expect(amount.decimal == text)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (1_779_285_720_007, "2026-05-20T14:02:00.007Z"),
      (1_709_164_799_999, "2024-02-28T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    ] as [(Int64, String)]
  )
  func `time is written as ISO has it`(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).isoText == text)
    #expect(Moment(iso: text, endOfDay: false)?.milliseconds == milliseconds)
  }

  @Test(arguments: ["", "2026", "2026-13-01", "2026-02-30", "2026-05-20T", "2026-05-20T14", "x"])
  func `what is no date is none`(text: String) {
    #expect(Moment(iso: text, endOfDay: false) == nil)
  }

  @Test func `recipients lose the closing zeros of a second`() {
    let moment = Moment(milliseconds: 1_779_285_720_430)

    #expect(moment.postgresText(microseconds: 0) == "2026-05-20 14:02:00.43+00")
    #expect(moment.postgresText(microseconds: 7) == "2026-05-20 14:02:00.430007+00")
  }

  @Test(arguments: [
    (#"{"a":"b"}"#, JSONTree.object([.init(name: "a", value: .text("b"))])),
    (" [ 1.50 , true, null ] ", .array([.number("1.50"), .truth(true), .null])),
    (#""\u0041\n\"\ud83d\ude00""#, .text("A\n\"😀")), (#""\ud83d""#, .text("\u{FFFD}")),
    ("-0.5e+3", .number("-0.5e+3")), ("{}", .object([])),
  ])
  func `a value is read as it was written`(text: String, tree: JSONTree) {
    #expect(JSONTree(Array(text.utf8)) == tree)
  }

  @Test(arguments: [
    "", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":"b"}x"#, #"{"a":"b",}"#, "nul", "[1,]", "01", "1.",
    "+1", ".5", "1e", "NaN", #""\x""#, #""\u+123""#, "\"\n\"",
  ])
  func `what is no value is none`(text: String) {
    #expect(JSONTree(Array(text.utf8)) == nil)
  }

  @Test func `a value deeper than any request is none`() {
    let deep = String(repeating: "[", count: 1_000_000)

    #expect(JSONTree(Array(deep.utf8)) == nil)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 is that of its standard`(plain: String, coded: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == coded)
    #expect(Base64.bytes(ofAddressText: coded.filter { $0 != "=" }) == Array(plain.utf8))
  }
}

import Foundation
import Kira
import Testing

@testable import App

struct CellTests {
  private func csv(_ text: String) -> String {
    ByteSink.text { sink in
      Array(text.utf8).withUnsafeBytes { CSVCells.write($0, to: sink) }
    }
  }

  /// A cell as RFC 4180 has it read.
  private func cell(_ written: String) -> String {
    guard written.hasPrefix("\""), written.hasSuffix("\""), written.count >= 2 else {
      return written
    }
    return written.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
  }

  static let formulas = [
    "=1+1", "+49 30 1234", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\"=1",
    "'=1", "\"'\" =1", "＝1+1", "＋1", "－1", "＠1", "'quoted'", "=HYPERLINK(\"http://x\",\"y\")",
  ]

  @Test(arguments: formulas)
  func `a text that a spreadsheet may run is guarded, and one apostrophe less is the text`(
    text: String
  ) {
    let written = csv(text)
    #expect(written.hasPrefix("\"'"))
    #expect(cell(written) == "'" + text)
  }

  static let harmless = [
    "", "Maria", "7f3a", "0012", "Käthe", "a=b", "a, b", "say \"no\"", "a;b", " x ",
  ]

  @Test(arguments: harmless)
  func `any other text is read as it was written`(text: String) {
    #expect(cell(csv(text)) == text)
  }

  @Test
  func `only what needs quotes has them`() {
    #expect(
      cells(["Maria", "a=b", "a,b", "a;b", "a\"b"]) == "Maria a=b \"a,b\" \"a;b\" \"a\"\"b\""
    )
  }

  @Test
  func `a bare text is one that no form has to change, at whichever place of it a sign stands`() {
    for sign in (0...0xFF).map({ UInt8($0) }) {
      for place in 0..<20 {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: 20)
        bytes[place] = sign
        let isBare = bytes.withUnsafeBytes { CellText.isBare($0) }
        let isOrdinary = (0x20..<0x7F).contains(sign) && !"\",;\\".utf8.contains(sign)
        let isEnd = place == 0 || place == 19
        let isLetter = Character(Unicode.Scalar(sign)).isLetter || (0x30...0x39).contains(sign)
        #expect(isBare == (isOrdinary && (!isEnd || isLetter || place == 19 && sign != 0x20)))
      }
    }
  }

  @Test
  func `what is called plain is left as it is by whatever makes text safe`() {
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))b"
      let isPlain = Array(text.utf8).withUnsafeBytes { CellText.isPlain($0) }
      #expect(isPlain == SafeText.isSurelySafe(value))
    }
  }

  static let broken: [[UInt8]] = [
    [0xC1, 0x81], [0xE0, 0x81, 0x81], [0xC3], [0xE4, 0xB8], [0xC3, 0x41], [0xED, 0xA0, 0x80],
    [0xFF],
  ]

  @Test(arguments: broken)
  func `bytes that are no text are never plain`(bytes: [UInt8]) {
    #expect(!bytes.withUnsafeBytes { CellText.isPlain($0) })
  }

  private func cells(_ texts: [String]) -> String { texts.map(csv).joined(separator: " ") }

  @Test
  func `every control character and quote of a text comes out of JSON as it went in`() throws {
    let text = String((0...0x9F).compactMap { Unicode.Scalar($0).map(Character.init) }) + "\"\\/é李"
    let written = ByteSink.text { sink in
      Array(text.utf8).withUnsafeBytes { JSONCells.write($0, to: sink) }
    }
    let read = try JSONDecoder().decode([String].self, from: Foundation.Data("[\(written)]".utf8))
    #expect(read.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    #expect(!written.utf8.contains { $0 < 0x20 || $0 == 0x7F })
  }

  static let figures: [(Int64, String, String)] = [
    (125_000, "USD", "1250.00"), (5, "USD", "0.05"), (-5, "USD", "-0.05"), (0, "USD", "0.00"),
    (1_500, "CLP", "1500"), (0, "JPY", "0"), (1_545_630_000, "USDC", "1545.630000"),
    (.min, "USD", "-92233720368547758.08"), (.max, "KWD", "9223372036854775.807"),
  ]

  @Test(arguments: figures)
  func `an amount has every digit of its currency`(units: Int64, code: String, text: String) {
    var figure = FigureText()
    let written = ByteSink.text { sink in
      Array(code.utf8).withUnsafeBytes { figure.write(units, code: $0, to: sink) }
    }
    #expect(written == text)
  }

  static let moments: [(Int64, String)] = [
    (1_795_269_723_000, "2026-11-21T14:02:03Z"), (1_795_269_723_045, "2026-11-21T14:02:03.045Z"),
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
  ]

  @Test
  func `moments are ISO 8601 from one day to the next and back`() {
    var writer = MomentText()
    for (milliseconds, text) in Self.moments + Self.moments.reversed() {
      let moment = Moment(milliseconds: milliseconds)
      #expect(ByteSink.text { writer.write(moment, to: $0) } == text)
    }
  }

  @Test
  func `bytes beyond the buffer arrive whole and in order`() {
    let part = Array("0123456789".utf8)
    let written = ByteSink.text { sink in
      for _ in 0..<50_000 { sink.append(part) }
      sink.append(Array(repeating: UInt8(ascii: "x"), count: 300_000))
      sink.append(UInt8(ascii: "."))
    }
    #expect(written.utf8.count == 800_001)
    #expect(written.hasPrefix("01234567890123"))
    #expect(written.hasSuffix("xx."))
  }

  @Test
  func `nothing is written any more once a write has failed`() {
    var calls = 0
    let sink = ByteSink { _ in
      calls += 1
      return 28
    }
    sink.append("x")
    sink.flush()
    sink.append("y")
    sink.flush()
    #expect(calls == 1)
    #expect(sink.failure == 28)
  }
}

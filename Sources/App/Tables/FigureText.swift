import Kira

/// An exact amount as a program reads it, `-1250.00`: all digits of its currency, nothing else.
struct FigureText {
  private var bytes = [UInt8](repeating: 0, count: 24)
  /// Codes repeat, and looking one up takes a string.
  private var digitsOf: [[UInt8]: Int] = [:]

  mutating func write(_ units: Int64, code: UnsafeRawBufferPointer, to sink: ByteSink) {
    write(units, digits: digits(of: code), to: sink)
  }

  private mutating func digits(of code: UnsafeRawBufferPointer) -> Int {
    // Nearly everything is in dollars.
    if code.count == 3, code[0] == 0x55, code[1] == 0x53, code[2] == 0x44 { return 2 }
    let key = Array(code)
    if let known = digitsOf[key] { return known }
    let digits = Currency(String(decoding: code, as: UTF8.self)).digits
    digitsOf[key] = digits
    return digits
  }

  private mutating func write(_ units: Int64, digits: Int, to sink: ByteSink) {
    var rest = units.magnitude
    var index = bytes.count
    var written = 0
    repeat {
      if written == digits, digits > 0 {
        index -= 1
        bytes[index] = UInt8(ascii: ".")
      }
      index -= 1
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
      written += 1
    } while rest > 0 || written <= digits
    if units < 0 { sink.append(UInt8(ascii: "-")) }
    bytes[index...].withUnsafeBytes { sink.append($0) }
  }
}

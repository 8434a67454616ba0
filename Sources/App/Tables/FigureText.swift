import Kira

/// An exact amount as a program reads it, `-1250.00`: all digits of its currency, nothing else.
struct FigureText {
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

  private func write(_ units: Int64, digits: Int, to sink: ByteSink) {
    if units < 0 { sink.append(UInt8(ascii: "-")) }
    let magnitude = units.magnitude
    let written = max(Self.count(magnitude), digits + 1)
    let width = written + (digits > 0 ? 1 : 0)
    sink.append(atMost: width) { bytes in
      var rest = magnitude
      var index = width
      for place in 0..<written {
        if place == digits, digits > 0 {
          index -= 1
          bytes[index] = UInt8(ascii: ".")
        }
        index -= 1
        bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return width
    }
  }

  /// How many digits it takes to write it.
  private static func count(_ magnitude: UInt64) -> Int {
    var (count, limit) = (1, UInt64(10))
    while magnitude >= limit {
      count += 1
      if count == 20 { break }
      limit *= 10
    }
    return count
  }
}

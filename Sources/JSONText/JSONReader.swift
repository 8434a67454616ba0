/// One pass over bytes that somebody else keeps alive; `position` never leaves them.
struct JSONReader {
  /// Plain pointer and index: in an unoptimised build a collection costs ten times as much.
  let start: UnsafePointer<UInt8>
  let count: Int
  let deepest: Int
  var position = 0

  init(start: UnsafePointer<UInt8>, count: Int, deepest: Int) {
    self.start = start
    self.count = count
    self.deepest = deepest
  }

  mutating func wholeText() throws(JSONProblem) -> JSON {
    skipBlanks()
    guard position < count else { throw JSONProblem(.empty, at: position) }
    let value = try value(depth: 0)
    skipBlanks()
    guard position == count else { throw JSONProblem(.trailingText, at: position) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSON {
    switch try byte() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw JSONProblem(.unexpectedByte, at: position)
    }
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSON {
    var members: [JSON.Member] = []
    guard try enter(depth, closing: UInt8(ascii: "}")) else { return .object(members) }
    repeat {
      skipBlanks()
      guard try byte() == UInt8(ascii: "\"") else {
        throw JSONProblem(.unexpectedByte, at: position)
      }
      let name = try string()
      skipBlanks()
      try take(UInt8(ascii: ":"))
      skipBlanks()
      members.append(JSON.Member(name, try value(depth: depth)))
    } while try goesOn(closing: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSON {
    var items: [JSON] = []
    guard try enter(depth, closing: UInt8(ascii: "]")) else { return .array(items) }
    repeat {
      skipBlanks()
      items.append(try value(depth: depth))
    } while try goesOn(closing: UInt8(ascii: "]"))
    return .array(items)
  }

  /// Steps over the opening bracket; returns whether there is anything before the closing one.
  private mutating func enter(_ depth: Int, closing: UInt8) throws(JSONProblem) -> Bool {
    guard depth <= deepest else { throw JSONProblem(.tooDeep, at: position) }
    position += 1
    skipBlanks()
    guard try byte() == closing else { return true }
    position += 1
    return false
  }

  /// Steps over a comma or the closing bracket; returns whether it was a comma.
  private mutating func goesOn(closing: UInt8) throws(JSONProblem) -> Bool {
    skipBlanks()
    let isComma = try byte() == UInt8(ascii: ",")
    try take(isComma ? UInt8(ascii: ",") : closing)
    return isComma
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONProblem) -> JSON {
    for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
    return value
  }

  func byte() throws(JSONProblem) -> UInt8 {
    guard position < count else { throw JSONProblem(.cutOff, at: position) }
    return start[position]
  }

  private mutating func take(_ wanted: UInt8) throws(JSONProblem) {
    guard try byte() == wanted else { throw JSONProblem(.unexpectedByte, at: position) }
    position += 1
  }

  private mutating func skipBlanks() {
    while position < count, Self.isBlank(start[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

/// Blanks comments and string contents, so that a rule about code sees code alone.
struct CodeBlanker {
  private enum Mode {
    case code(openParentheses: Int)
    case lineComment
    case blockComment
    case string(hashes: Int, quotes: Int)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var kept: [UInt8] = []
  private var modes: [Mode] = [.code(openParentheses: 0)]

  init(_ text: String) {
    bytes = Array(text.utf8)
    kept.reserveCapacity(bytes.count)
  }

  mutating func blanked() -> String {
    while position < bytes.count {
      switch modes[modes.count - 1] {
      case .code(let open): readCode(openParentheses: open)
      case .lineComment: readLineComment()
      case .blockComment: readBlockComment()
      case .string(let hashes, let quotes): readString(hashes: hashes, quotes: quotes)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private mutating func readCode(openParentheses open: Int) {
    if sees("//") { return enter(.lineComment, blanking: 2) }
    if sees("/*") { return enter(.blockComment, blanking: 2) }
    if let opening = stringOpening() {
      modes.append(.string(hashes: opening.hashes, quotes: opening.quotes))
      return keep(opening.hashes + opening.quotes)
    }
    let isInterpolation = modes.count > 1
    if isInterpolation, sees("(") { modes[modes.count - 1] = .code(openParentheses: open + 1) }
    if isInterpolation, sees(")") {
      modes[modes.count - 1] = .code(openParentheses: open - 1)
      if open == 1 { modes.removeLast() }
    }
    keep(1)
  }

  private mutating func readLineComment() {
    if sees("\n") { modes.removeLast() }
    blank(1)
  }

  private mutating func readBlockComment() {
    if sees("/*") { return enter(.blockComment, blanking: 2) }
    if sees("*/") {
      modes.removeLast()
      return blank(2)
    }
    blank(1)
  }

  private mutating func readString(hashes: Int, quotes: Int) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    if sees(escape + "(") {
      modes.append(.code(openParentheses: 1))
      blank(hashes + 2)
    } else if sees(escape) {
      blank(hashes + 2)
    } else if sees(end) || (quotes == 1 && sees("\n")) {
      modes.removeLast()
      keep(sees("\n") ? 1 : end.utf8.count)
    } else {
      blank(1)
    }
  }

  private func stringOpening() -> (hashes: Int, quotes: Int)? {
    var hashes = 0
    while position + hashes < bytes.count, bytes[position + hashes] == UInt8(ascii: "#") {
      hashes += 1
    }
    let opening = String(repeating: "#", count: hashes)
    if sees(opening + "\"\"\"") { return (hashes, 3) }
    return sees(opening + "\"") ? (hashes, 1) : nil
  }

  private func sees(_ text: String) -> Bool {
    let wanted = text.utf8
    guard position + wanted.count <= bytes.count else { return false }
    return bytes[position..<position + wanted.count].elementsEqual(wanted)
  }

  private mutating func enter(_ mode: Mode, blanking count: Int) {
    modes.append(mode)
    blank(count)
  }

  private mutating func keep(_ count: Int) {
    kept += bytes[position..<min(position + count, bytes.count)]
    position += count
  }

  private mutating func blank(_ count: Int) {
    for byte in bytes[position..<min(position + count, bytes.count)] {
      kept.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
    }
    position += count
  }
}

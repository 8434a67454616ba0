/// A function, initialiser or computed property as it stands in a file.
struct Function: Equatable {
  /// Counted from zero.
  let line: Int
  /// From the signature to the closing brace.
  let lineCount: Int
  /// Initialisers of values name every field, so theirs are not counted.
  let parameterCount: Int

  private static let swift = Pattern(
    #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*"#
      + #"(?:(?:package|private|fileprivate|static|mutating|override|consuming|borrowing)\s+)*"#
      + #"(func\b|init\b|deinit\b|subscript\b|var\b[^=]*\{$)"#,
    "a declaration with a body"
  )
  private static let c = Pattern(#"^[a-z][^;=]*\([^;]*$"#, "a definition of a C function")

  static func all(in file: SourceFile) -> [Function] {
    let start = file.isSwift ? swift : c
    return file.code.indices.compactMap { index in
      guard let keyword = start.matches(in: file.code[index]).first else { return nil }
      var reader = BodyReader(code: file.code, from: index)
      guard let last = reader.lastLine() else { return nil }
      return Function(
        line: index,
        lineCount: last - index + 1,
        parameterCount: keyword == "func" ? reader.parameterCount : 0
      )
    }
  }
}

/// Reads on from a signature to the brace that closes its body.
private struct BodyReader {
  private let code: [Substring]
  private let first: Int
  private var brackets = 0
  private var braces = 0
  private var commas = 0
  private var hasParameters = false
  private var isPastParameters = false

  init(code: [Substring], from first: Int) {
    self.code = code
    self.first = first
  }

  var parameterCount: Int { hasParameters ? commas + 1 : 0 }

  /// `nil` when there is no body, as in a protocol.
  mutating func lastLine() -> Int? {
    for index in first..<code.count {
      for character in code[index] {
        switch character {
        case "{" where brackets == 0: braces += 1
        case "}" where brackets == 0:
          braces -= 1
          if braces <= 0 { return braces == 0 ? index : nil }
        case ";" where braces == 0: return nil
        case _ where braces == 0: readSignature(character)
        default: break
        }
      }
    }
    return nil
  }

  private mutating func readSignature(_ character: Character) {
    switch character {
    case "(", "[": brackets += 1
    case ")", "]":
      brackets -= 1
      if brackets == 0 { isPastParameters = true }
    case "," where brackets == 1 && !isPastParameters: commas += 1
    case _ where brackets == 1 && !isPastParameters && !character.isWhitespace:
      hasParameters = true
    default: break
    }
  }
}

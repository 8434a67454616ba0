/// The largest sizes that are let through; what is expected is far below.
enum SizeRules {
  static let lines = 400
  static let functionLines = 70
  static let parameters = 5

  /// Tables may be longer, each by name and with its reason.
  static let tables = [
    "Sources/Sandbox/Cast/CountryTable.swift": "250 countries with their subdivisions",
    "Tests/KiraAPITests/RefusalWordings.swift": "one row for each wording Kira has",
  ]

  static func breaches(in file: SourceFile) -> [Breach] {
    tooLong(file)
      + Function.all(in: file).flatMap { function in
        tooLong(function, in: file) + tooManyParameters(function, in: file)
      }
  }

  private static func tooLong(_ file: SourceFile) -> [Breach] {
    let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
    guard count > lines, tables[file.path] == nil else { return [] }
    return [file.breach(lines, "the file has \(count) lines; \(lines) are allowed")]
  }

  private static func tooLong(_ function: Function, in file: SourceFile) -> [Breach] {
    guard function.lineCount > functionLines else { return [] }
    return [file.breach(function.line, "a function of \(function.lineCount) lines")]
  }

  private static func tooManyParameters(_ function: Function, in file: SourceFile) -> [Breach] {
    guard function.parameterCount > parameters else { return [] }
    return [file.breach(function.line, "a function of \(function.parameterCount) parameters")]
  }
}

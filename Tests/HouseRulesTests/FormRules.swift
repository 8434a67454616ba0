/// The form that a reader can rely on: types are summed up, tests are sentences.
enum FormRules {
  private static let type = Pattern(
    #"^(?:(?:package|final|indirect)\s+)*(?:struct|class|enum|protocol|typealias)\s+(\w+)"#,
    "a type at the top of a file"
  )

  static func breaches(in file: SourceFile) -> [Breach] {
    guard file.isSwift else { return [] }
    return file.isSource ? typesWithoutSummary(in: file) : testsThatAreNoSentence(in: file)
  }

  private static func typesWithoutSummary(in file: SourceFile) -> [Breach] {
    file.code.indices.flatMap { index in
      type.matches(in: file.code[index]).filter { _ in !hasSummary(above: index, in: file) }
        .map { file.breach(index, "\($0) needs a sentence that says what it is") }
    }
  }

  private static func hasSummary(above index: Int, in file: SourceFile) -> Bool {
    let above = file.lines[..<index].last { !$0.hasPrefix("@") }
    return above?.hasPrefix("///") ?? false
  }

  /// The function that belongs to a `@Test` stands on its line or on one soon after.
  private static func testsThatAreNoSentence(in file: SourceFile) -> [Breach] {
    file.code.indices.filter { file.code[$0].contains("@Test") }.flatMap { index in
      file.code[index...].first { $0.contains("func ") }
        .map { $0.contains("func `") ? [] : [file.breach(index, "a test is named by a sentence")] }
        ?? []
    }
  }
}

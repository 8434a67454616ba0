/// Names that say nothing, and public where `package` says it exactly.
enum NameRules {
  static let empty: Set<String> = ["Manager", "Helper", "Util", "Base", "Common", "Data", "Info"]

  private static let type = Pattern(
    #"\b(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)"#,
    "a type"
  )

  static func breaches(in file: SourceFile) -> [Breach] {
    var breaches = file.code.enumerated().flatMap { index, line in
      type.matches(in: line).filter(saysNothing).map {
        file.breach(index, "\($0): name it after its one purpose")
      }
    }
    if saysNothing(file.name) {
      breaches.append(file.breach(0, "\(file.name): name the file after what is in it"))
    }
    return breaches
  }

  private static func saysNothing(_ name: String) -> Bool {
    !empty.isDisjoint(with: words(of: name).map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
  }

  /// The words of a name in camel case: `payoutTable` is payout, Table.
  private static func words(of name: String) -> [String] {
    var words = [""]
    for character in name {
      if character.isUppercase || character == "_" || character == "+" { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
  }
}

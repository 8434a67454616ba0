import Kira

/// One command: what the parser accepts, what the help prints, and what runs.
package struct Command: Sendable {
  package typealias Run = @Sendable (Invocation, inout Surroundings) throws(Trouble) -> Int32

  /// Empty for the dashboard, which is what the bare program does.
  package var name: String
  /// The words it takes after its name, as the help shows them.
  package var words: [String]
  package var summary: String
  /// Made only when somebody asks: the bare question of most runs is for another command's.
  private let makeOptions: @Sendable () -> [Option]
  package var run: Run

  package init(
    _ name: String,
    words: [String] = [],
    summary: String,
    options: @autoclosure @escaping @Sendable () -> [Option] = [],
    run: @escaping Run
  ) {
    self.name = name
    self.words = words
    self.summary = summary
    makeOptions = options
    self.run = run
  }
}

extension Command {
  package var options: [Option] { makeOptions() }

  /// Whether a place is for any number of words, minus signs included: `[FILTER…]`, always last.
  func takesAnyWord(at place: Int) -> Bool {
    guard let last = words.last, last.holds("…") else { return false }
    return place >= words.count - 1
  }
}

/// An option of a command, with or without a value.
package struct Option: Sendable, Equatable {
  package var name: String
  /// What stands for its value in the help; `nil` when it takes none.
  package var value: String?
  package var summary: String
  /// For the project's own processes, and therefore not in the help.
  package var isHidden: Bool
  /// May be given more than once.
  package var isRepeatable: Bool

  package init(
    _ name: String,
    value: String? = nil,
    _ summary: String,
    isHidden: Bool = false,
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.value = value
    self.summary = summary
    self.isHidden = isHidden
    self.isRepeatable = isRepeatable
  }

  /// `--port N`.
  package var usage: String { value.map { "--\(name) \($0)" } ?? "--\(name)" }
}

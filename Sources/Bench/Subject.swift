/// A program under the stopwatch, with the work it is given.
struct Subject: Sendable {
  let name: String
  let arguments: [String]
  /// What has to be installed, where a shell starts it.
  var program: String?
  var environment: [String: String] = [:]
  var directory: String?
  /// Stand on the first whole screen and not before.
  let wanted: [String]
  /// How many rows it works on, where that is of concern.
  var rows: Int?
  /// Keys sent once before keys are timed, to get to the list.
  var approach: [String] = []
  /// How this program spells the moves that all are timed with.
  var moves: Moves?
  /// Whether it is watched while nobody does anything.
  var isIdleOfInterest = false

  /// Where the program itself is found; a peer that is not installed is left out by name.
  var isInstalled: Bool { File.isExecutable(program ?? arguments[0]) }
}

/// The keys that move through a list.
struct Moves: Sendable {
  let down: String
  let up: String
  let pageDown: String
  let pageUp: String
  let top: String
  let bottom: String

  /// Lines, pages and the two ends, as one goes through a list that one does not know.
  var journey: [String] {
    let lines = Array(repeating: down, count: 60) + Array(repeating: up, count: 20)
    let pages = Array(repeating: pageDown, count: 20) + Array(repeating: pageUp, count: 10)
    let ends = [bottom, up, pageUp, top, down, pageDown, bottom, top]
    return lines + pages + ends + pages + lines + ends
  }

  /// Steps that stay on the first page.
  var stepsWithinPage: [String] { Array(repeating: down, count: 20) }
}

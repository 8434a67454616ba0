/// Finds what a person may have meant by a word that is not known.
package enum Suggestion {
  /// The known word that is nearest, or `nil` when none is near.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let near = known.map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= min(word.count, $0.word.count) / 3 }
    return near.min { $0.distance < $1.distance }?.word
  }

  /// The end of a sentence: `; did you mean "night"?`, or nothing.
  package static func question(for word: String, among known: [String]) -> String {
    nearest(to: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// How many letters must be changed, added, left out, or swapped with their neighbour.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.lowercased()), Array(other.lowercased()))
    var before: [Int] = []
    var above = Array(0...other.count)
    for row in one.indices {
      var current = [row + 1]
      for column in other.indices {
        let change = above[column] + (one[row] == other[column] ? 0 : 1)
        var cost = min(above[column + 1] + 1, current[column] + 1, change)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, above) = (above, current)
    }
    return above[other.count]
  }
}

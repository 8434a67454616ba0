/// Finds the word that was probably meant.
package enum Suggestion {
  /// The nearest candidate, when few enough letters lie between them.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let distances = candidates.filter { !$0.isEmpty }.map { (distance(word, $0), $0) }
    guard let (distance, nearest) = distances.min(by: { $0.0 < $1.0 }) else { return nil }
    return distance <= max(1, min(word.count, nearest.count) / 2) ? nearest : nil
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour.
  package static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1..<left.count + 1 {
      var current = [row]
      for column in 1..<right.count + 1 {
        let isSame = left[row - 1] == right[column - 1]
        var best = min(previous[column] + 1, current[column - 1] + 1)
        best = min(best, previous[column - 1] + (isSame ? 0 : 1))
        let isSwapped =
          row > 1 && column > 1 && left[row - 1] == right[column - 2]
          && left[row - 2] == right[column - 1]
        if isSwapped { best = min(best, beforePrevious[column - 2] + 1) }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

/// The word that was probably meant by one that nobody knows.
enum FilterAdvice {
  /// The nearest of the known words, if one is near enough to be a slip of the finger.
  static func nearest(to word: String, among known: [String]) -> String? {
    let begun = known.filter { $0.hasPrefix(word) || word.hasPrefix($0) }
    let slipped = known.map { (word: $0, slips: slips(from: word, to: $0)) }
      .filter { $0.slips <= (word.count < 5 ? 1 : 2) }
    return slipped.min { $0.slips < $1.slips }?.word ?? begun.min { $0.count < $1.count }
  }

  /// A sentence, or nothing when no word is near.
  static func question(about word: String, among known: [String], ending: String = "") -> String {
    nearest(to: word, among: known).map { " Did you mean \($0)\(ending)?" } ?? ""
  }

  /// How many letters were left out, added, changed or swapped with their neighbour.
  static func slips(from typed: String, to known: String) -> Int {
    let (from, to) = (Array(typed), Array(known))
    var before: [Int] = []
    var row = Array(0...to.count)
    for (index, letter) in from.enumerated() {
      var next = [index + 1]
      for (place, other) in to.enumerated() {
        var least = min(row[place + 1] + 1, next[place] + 1, row[place] + (letter == other ? 0 : 1))
        if index > 0, place > 0, letter == to[place - 1], from[index - 1] == other {
          least = min(least, before[place - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[to.count]
  }
}

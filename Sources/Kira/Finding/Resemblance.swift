/// How far two texts are apart, for proposing what may have been meant.
package enum Resemblance {
  private static let longest = 64

  /// How many letters must be put in, left out or changed to get from one to the other.
  package static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars.prefix(longest))
    let right = Array(right.unicodeScalars.prefix(longest))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }

  /// What the record is known by that is nearest to a text, and how near that is.
  package static func nearest(
    to text: String,
    among mentions: [Mention]
  ) -> (mention: Mention, distance: Int)? {
    let wanted = Folding.folded(text)
    return mentions.map { mention in
      let folded = Folding.folded(mention.value.text)
      let parts = [folded] + folded.split(separator: " ").map(String.init)
      return (mention, parts.map { distance(wanted, $0) }.min() ?? .max)
    }.min { $0.1 < $1.1 }
  }

  /// The parts of a text by which something like it may be met: its beginning, then its end.
  package static func stems(of text: String) -> [String] {
    let folded = Folding.folded(text)
    let lengths = [folded.count * 2 / 3, folded.count / 2, 6, 4, 3]
    let fitting = lengths.filter { $0 >= 3 && $0 < folded.count }
    var stems: [String] = []
    for length in fitting {
      for stem in [String(folded.prefix(length)), String(folded.suffix(length))]
      where !stems.contains(stem) && !stem.holds(" ") { stems.append(stem) }
    }
    return stems
  }
}

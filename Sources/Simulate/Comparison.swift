import Glibc

/// The same seeds told by two processes: nothing but the seed may decide what happens.
struct Comparison {
  /// The first seed whose stories differ, and where.
  private(set) var difference: String?
  private(set) var lines = 0
  private let seeds: Int

  init(from first: Int, count seeds: Int) {
    self.seeds = seeds
    let words = "--stories --from \(first) --seeds \(seeds)"
    let pair = (0..<2).map { _ in Companion(saying: words) }
    defer { pair.forEach { $0.close() } }
    var title = ""
    while difference == nil {
      let said = pair.map { $0.nextLine() }
      if said[0] != said[1] {
        difference = "\(title): \(said.map { $0 ?? "nothing more" }.joined(separator: " / "))"
      }
      guard let line = said[0] else { break }
      lines += 1
      if line.contains("  seed ") { title = String(line.drop { $0 != "s" }.prefix { $0 != ":" }) }
    }
    if lines == 0 { difference = "no story was told" }
  }

  var isSame: Bool { difference == nil }

  var words: String {
    if let difference { return "the same seed was another life in another process: \(difference)" }
    return "\(seeds) seeds told in two processes: the same \(lines) lines"
  }
}

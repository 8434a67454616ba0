/// Whether the cost grows with the work: the figures for the most rows beside those for the fewest.
enum Growth {
  static let numbers = ["G1", "G2", "G3", "G4", "G5", "G6"]

  static func goals(of all: [Goal]) -> [Goal] {
    let growing = all.filter { numbers.contains($0.number) && $0.rows != nil }
    var topics: [String] = []
    for goal in growing where !topics.contains(goal.topic) { topics.append(goal.topic) }
    return topics.compactMap { topic in
      let figures = growing.filter { $0.topic == topic }.sorted { $0.rows ?? 0 < $1.rows ?? 0 }
      guard let first = figures.first, let last = figures.last, figures.count > 1 else {
        return nil
      }
      return Goal(
        number: "G15",
        topic: "\(first.number) \(topic)",
        rows: last.rows,
        unit: last.unit,
        peer: "with \(grouped(first.rows ?? 0))",
        ours: last.ours,
        theirs: first.ours,
        aim: .ratio(1.3)
      )
    }
  }
}

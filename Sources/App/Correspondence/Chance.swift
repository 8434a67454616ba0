/// Where chance comes from: a seam, so that a test can leave nothing to it.
package protocol Chance {
  mutating func next(below limit: Int) -> Int
}

/// The machine's own.
package struct SystemChance: Chance {
  package init() {}

  package func next(below limit: Int) -> Int { Int.random(in: 0..<limit) }
}

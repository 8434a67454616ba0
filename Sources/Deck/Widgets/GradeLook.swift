package import Canvas
package import Verdicts

extension Grade {
  /// Each grade has a colour, a sign and a word, so that no screen depends on one of them.
  package var role: Role {
    switch self {
    case .failed: .danger
    case .unknown, .needsPerson: .waiting
    case .waiting: .muted
    case .moving: .moving
    case .done: .good
    case .closed: .muted
    }
  }

  package func glyph(_ glyphs: Glyphs) -> String {
    switch self {
    case .failed: glyphs.failed
    case .unknown: glyphs.unknown
    case .needsPerson: glyphs.needsPerson
    case .waiting: glyphs.waiting
    case .moving: glyphs.moving
    case .done: glyphs.done
    case .closed: glyphs.bullet
    }
  }
}
